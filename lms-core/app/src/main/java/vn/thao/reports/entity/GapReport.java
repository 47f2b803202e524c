package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * R02, competency gaps by position.
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param persons who hold a position with requirements, each once
 * @param competencies the columns
 * @param rows a position each
 * @param top the competencies that most persons lack, each person once
 */
public record GapReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    List<ReportChoice> units,
    int persons,
    List<ReportChoice> competencies,
    List<GapRow> rows,
    List<GapTop> top) {}
