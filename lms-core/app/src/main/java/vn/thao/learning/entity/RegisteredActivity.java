package vn.thao.learning.entity;

import jakarta.json.JsonObject;

/** An activity of a course that a person is registered for. */
public record RegisteredActivity(
    long registrationId,
    String type,
    JsonObject definition,
    String courseCode,
    String titleVi,
    String titleEn) {}
