package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that R04 was asked for: by whom, what for, and what was published.
 *
 * @param asOf the day that levels and attributes are taken of
 * @param table null in lists
 */
public record StructureRun(
    long id,
    StructureDimension dimension,
    int year,
    LocalDate asOf,
    String purpose,
    String by,
    Instant madeAt,
    StructureTable table) {}
