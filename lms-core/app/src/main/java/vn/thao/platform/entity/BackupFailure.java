package vn.thao.platform.entity;

import java.time.Instant;

/**
 * A backup that was asked for and could not be made.
 *
 * @param free what was left in the data folder then, in megabytes
 */
public record BackupFailure(Instant at, long free) {}
