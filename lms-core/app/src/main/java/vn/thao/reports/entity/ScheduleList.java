package vn.thao.reports.entity;

import java.util.List;

/**
 * The reports that come to somebody by themselves.
 *
 * @param mail where they go; null: the account has no address, so the bell tells
 * @param mailSetUp the operator has named a server for mail
 */
public record ScheduleList(List<ScheduleRow> rows, String mail, boolean mailSetUp) {}
