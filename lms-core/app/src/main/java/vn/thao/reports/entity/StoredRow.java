package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A stored report in the list.
 *
 * @param code as it is filed, for example R03
 * @param knownAt what had been recorded by then
 * @param by the name of whoever stored it
 */
public record StoredRow(
    String id,
    String code,
    String title,
    LocalDate asOf,
    Instant knownAt,
    String hash,
    String by,
    Instant recordedAt) {}
