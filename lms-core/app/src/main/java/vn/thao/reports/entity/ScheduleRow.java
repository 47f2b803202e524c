package vn.thao.reports.entity;

import java.time.LocalDate;

/**
 * A report that is made by itself for whoever ordered it.
 *
 * @param name of the filter it was ordered with
 * @param monthDay 1 to 28
 * @param next the day on which it is due next
 * @param lastOn the last day it was due and done; null: not yet
 * @param outcome SENT, RUNG (no address, so by the bell only) or REFUSED; null: not yet
 * @param stored the stored report of the last time; null: none
 */
public record ScheduleRow(
    String id,
    String report,
    String name,
    Rhythm rhythm,
    int monthDay,
    LocalDate next,
    LocalDate lastOn,
    String outcome,
    String stored) {}
