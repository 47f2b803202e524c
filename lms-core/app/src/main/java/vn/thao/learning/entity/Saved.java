package vn.thao.learning.entity;

import java.time.Instant;

/**
 * The server's word that an event is kept.
 *
 * @param position of the event in the run
 * @param again it had been kept before
 */
public record Saved(long runId, long position, Instant at, boolean again) {}
