package vn.thao.learning.entity;

import java.util.List;

/**
 * What an officer sees of the nominations in scope.
 *
 * @param courses each with its counts, by the filter of the unit
 * @param total of the courses together
 * @param rows a page of those that fit all filters, sorted by name
 * @param count how many fit
 * @param page from 1
 */
public record NominationList(
    List<Choice> units,
    List<ProgressRow> courses,
    NominationCount total,
    List<NominationRow> rows,
    int count,
    int page,
    int pages) {}
