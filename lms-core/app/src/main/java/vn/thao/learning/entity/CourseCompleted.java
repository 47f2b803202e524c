package vn.thao.learning.entity;

import java.time.Instant;

/** News: the last required activity of a course is done. Told within the same transaction. */
public record CourseCompleted(long registrationId, long personId, long versionId, Instant at) {}
