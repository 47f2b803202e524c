package vn.thao.people.entity;

import java.util.List;

/**
 * The dry run of an import, a page of its rows.
 *
 * @param shown the state that the rows are filtered by; null: all
 */
public record ImportView(
    ImportSummary summary,
    List<String> unknown,
    int examples,
    ImportState shown,
    int page,
    int pages,
    List<ImportRow> rows) {}
