package vn.thao.learning.entity;

import java.util.List;
import vn.thao.spi.Fact;

/** News: responses of a run got their grades, at this position of its events. */
public record ResponsesGraded(
    long runId, long personId, long position, List<Fact.Answered> responses) {}
