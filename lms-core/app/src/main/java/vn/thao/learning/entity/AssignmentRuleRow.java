package vn.thao.learning.entity;

import java.time.LocalDate;

/**
 * A rule in the list, on a day.
 *
 * @param course its code and title
 * @param sentence the condition in words
 * @param due the due date in words
 * @param state the status word of a version: {@code draft}, {@code coming}, {@code in-force},
 *     {@code expired}
 * @param covered people within the reader's scope who fulfil the condition
 * @param problems to be settled there
 * @param draft whether there is one besides what is in force
 */
public record AssignmentRuleRow(
    String code,
    String name,
    String course,
    String unit,
    String sentence,
    String due,
    String state,
    LocalDate from,
    LocalDate to,
    int covered,
    int problems,
    boolean draft) {}
