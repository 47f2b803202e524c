package vn.thao.reports.entity;

import java.util.List;

/** A page of the list of stored reports. */
public record StoredList(List<StoredRow> rows, int count, int page, int pages) {}
