package vn.thao.learning.entity;

import java.util.List;

/**
 * A request for more time, as an officer sees it.
 *
 * @param course code
 * @param posts where the person works within the scope, in the reader's language
 */
public record PostponementRow(
    String fullName, String course, List<String> posts, Postponement request) {}
