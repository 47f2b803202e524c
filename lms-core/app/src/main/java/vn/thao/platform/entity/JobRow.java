package vn.thao.platform.entity;

import java.time.Instant;

/**
 * How a job stands: its last run as far as it is known, also from before the server's last start,
 * and the next one.
 *
 * @param startedAt null when it never ran
 * @param endedAt null when it never ran
 * @param outcome {@code done} or {@code failed}; empty when it never ran
 * @param error the first line of the failure; null when there was none
 * @param nextAt about; null while it is running
 */
public record JobRow(
    String name,
    boolean running,
    Instant startedAt,
    Instant endedAt,
    String outcome,
    String error,
    Instant nextAt) {}
