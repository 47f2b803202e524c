package vn.thao.reports.entity;

import java.time.LocalDate;

/**
 * How many periods of training a year a kind of staff must have, at least.
 *
 * @param staffType ELECTED, CIVIL_SERVANT, PUBLIC_EMPLOYEE or CONTRACT
 * @param periods teaching periods (tiết) in a calendar year
 * @param source the law or decision that says so
 * @param to last day; null while it is open
 * @param inForce on the day looked at
 * @param open can be ended
 */
public record HourNormRow(
    long id,
    String staffType,
    int periods,
    String source,
    LocalDate from,
    LocalDate to,
    String recordedBy,
    boolean inForce,
    boolean open) {}
