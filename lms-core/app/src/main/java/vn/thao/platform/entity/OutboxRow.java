package vn.thao.platform.entity;

import java.time.Instant;

/** A piece of work in the outbox that is not done: new, or failed and to be tried again. */
public record OutboxRow(
    long id,
    String kind,
    String reference,
    Instant createdAt,
    int attempts,
    Instant nextAt,
    String error) {}
