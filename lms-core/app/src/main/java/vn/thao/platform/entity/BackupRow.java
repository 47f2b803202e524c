package vn.thao.platform.entity;

import java.time.Instant;

/** A backup that lies in the data folder. */
public record BackupRow(String name, Instant madeAt, long bytes) {

  /** In megabytes, for people. */
  public double megabytes() {
    return bytes / 1_000_000.0;
  }
}
