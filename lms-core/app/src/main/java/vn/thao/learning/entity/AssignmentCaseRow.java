package vn.thao.learning.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * A person under a rule, as an officer sees it.
 *
 * @param posts where the person works within the reader's scope, in words
 * @param wanted the due date that the rule gives; null when the condition is not fulfilled
 * @param due of the nomination that stands; null: none
 * @param problem to be settled; null: none
 * @param why sentences, in the reader's language
 */
public record AssignmentCaseRow(
    long person,
    String fullName,
    List<String> posts,
    AssignmentVerdict verdict,
    LocalDate wanted,
    LocalDate due,
    AssignmentProblem problem,
    List<String> why) {}
