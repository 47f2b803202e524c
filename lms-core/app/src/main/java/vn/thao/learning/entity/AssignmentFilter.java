package vn.thao.learning.entity;

import java.time.LocalDate;

/**
 * What an officer looks at of a rule; it stands in the address.
 *
 * @param draft whether the draft is asked for
 * @param asOf null: today, or the first day of what is still to come
 * @param words a part of a name or a staff number; empty: everybody whom the rule concerns
 * @param verdict null: all
 * @param page from 1
 */
public record AssignmentFilter(
    String code,
    boolean draft,
    LocalDate asOf,
    String words,
    AssignmentVerdict verdict,
    int page) {}
