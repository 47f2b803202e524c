package vn.thao.reports.entity;

/** A filter that somebody has saved under a name; the query is what follows the ? of the page. */
public record SavedFilterRow(String id, String report, String name, String query) {}
