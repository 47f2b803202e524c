package vn.thao.learning.entity;

import java.util.List;

/**
 * The requests for more time of a scope.
 *
 * @param open a page of those that wait, the oldest first
 * @param decided the last ones, the newest first
 * @param count how many wait
 * @param page from 1
 */
public record PostponementList(
    List<PostponementRow> open, List<PostponementRow> decided, int count, int page, int pages) {}
