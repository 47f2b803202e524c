package vn.thao.reports.entity;

import java.time.LocalDate;

/**
 * Which people: those that a number of the report counts.
 *
 * @param asOf null: today
 * @param unit code; null: everything in scope
 * @param position code; null: all
 * @param own only the unit itself, without what is below it
 * @param fullTime null: all; false: those with concurrent assignments only
 * @param standing null: all
 */
public record StaffingFilter(
    LocalDate asOf,
    String unit,
    String position,
    boolean own,
    Boolean fullTime,
    StaffingStanding standing) {}
