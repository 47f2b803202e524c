package vn.thao.learning.entity;

import java.time.Instant;

/** News: a person takes this version of a course now. Told within the same transaction. */
public record RegistrationMade(long registrationId, long personId, long versionId, Instant at) {}
