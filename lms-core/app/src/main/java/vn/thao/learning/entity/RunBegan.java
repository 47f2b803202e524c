package vn.thao.learning.entity;

import java.time.Instant;

/** News: a person has opened a run of an activity. Told within the same transaction. */
public record RunBegan(
    long runId, long registrationId, long activityId, long personId, Instant at) {}
