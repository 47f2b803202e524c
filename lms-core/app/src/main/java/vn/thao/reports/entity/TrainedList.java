package vn.thao.reports.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * The completed courses of a period, by staff number.
 *
 * @param count of all
 * @param rows the first few, or all, read by portions while somebody goes through them
 */
public record TrainedList(LocalDate from, LocalDate to, int count, List<TrainedRow> rows) {}
