package vn.thao.learning.entity;

import java.util.List;

/**
 * What the form of a nomination offers within the caller's scope.
 *
 * @param people found by the search, and those chosen already; the code is the id
 */
public record NominationOptions(
    List<Choice> courses, List<Choice> units, List<Choice> positions, List<Choice> people) {}
