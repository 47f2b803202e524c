package vn.thao.platform.entity;

import java.time.Instant;
import java.util.List;

/** What the self-test found, and when. */
public record SelfTestReport(Instant at, List<SelfTestRow> rows) {

  /** Whether nothing is bad. */
  public boolean isGood() {
    return rows.stream().noneMatch(row -> row.outcome().equals("BAD"));
  }
}
