package vn.thao.learning.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * The learners of a course.
 *
 * @param course code of the one shown; null when there is none
 * @param count how many fit the filter
 * @param stuck how many of all are stuck
 * @param page from 1
 */
public record FollowupList(
    List<Choice> courses,
    String course,
    LocalDate today,
    List<FollowupRow> rows,
    int count,
    int stuck,
    int page,
    int pages) {}
