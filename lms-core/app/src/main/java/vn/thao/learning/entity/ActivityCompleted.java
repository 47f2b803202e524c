package vn.thao.learning.entity;

import java.time.Instant;

/**
 * News: a run has closed with this outcome. Told within the same transaction.
 *
 * @param position of the event that closed it
 * @param outcome PASSED, FAILED, or COMPLETED for what is neither
 * @param raw points; null with {@code max} where none are given
 */
public record ActivityCompleted(
    long runId,
    long registrationId,
    long activityId,
    long personId,
    long position,
    String outcome,
    Double raw,
    Double max,
    Instant startedAt,
    Instant at) {}
