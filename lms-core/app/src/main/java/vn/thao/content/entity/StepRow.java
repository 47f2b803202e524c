package vn.thao.content.entity;

import java.time.Instant;

/**
 * A step as it is told.
 *
 * @param who the person's name; of the system, its actor
 * @param note what was said with it; empty when nothing was
 */
public record StepRow(
    VersionStep step, Instant at, Long personId, String who, String note, boolean system) {}
