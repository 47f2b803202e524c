package vn.thao.learning.entity;

import java.time.Instant;
import java.util.List;
import vn.thao.spi.Fact;

/** News: responses of a run got their grades, at this position of its events. */
public record ResponsesGraded(
    long runId,
    long registrationId,
    long activityId,
    long personId,
    long position,
    Instant at,
    List<Fact.Answered> responses) {}
