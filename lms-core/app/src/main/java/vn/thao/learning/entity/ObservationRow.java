package vn.thao.learning.entity;

import java.time.Instant;

/**
 * Somebody's run that an assessor performs.
 *
 * @param course its code
 * @param since when the learner opened it
 * @param closed null while nobody has signed
 */
public record ObservationRow(
    long runId,
    String fullName,
    String staffNumber,
    String course,
    String title,
    Instant since,
    Instant closed) {}
