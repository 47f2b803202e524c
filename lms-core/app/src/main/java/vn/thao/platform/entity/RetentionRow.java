package vn.thao.platform.entity;

import java.time.Instant;

/**
 * A rule as it stands.
 *
 * @param basis what somebody decided it on; null: as it came
 * @param due how many rows would go now
 * @param ranAt null: not yet
 * @param removed the last time
 * @param total ever
 */
public record RetentionRow(
    String code,
    LocalName name,
    int days,
    int standard,
    String basis,
    long due,
    Instant ranAt,
    long removed,
    long total) {}
