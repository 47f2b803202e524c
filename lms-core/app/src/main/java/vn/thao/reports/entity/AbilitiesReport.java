package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R03 by a norm of an ability.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param units that the reader may choose
 * @param norms in force on the day
 * @param norm of these, the one looked at; null: there is none on the day
 * @param rows agencies that the norm concerns
 * @param total null without a norm
 */
public record AbilitiesReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    List<ReportChoice> units,
    List<AbilityNormRow> norms,
    AbilityNormRow norm,
    List<AbilityRow> rows,
    AbilityRow total) {}
