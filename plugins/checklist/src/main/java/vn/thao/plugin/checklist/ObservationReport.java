package vn.thao.plugin.checklist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.thao.spi.LocalText;
import vn.thao.spi.ReportSource;
import vn.thao.spi.Runs.Ended;
import vn.thao.spi.Services;

/** Who was observed when, and how much of what was watched for was seen. */
public final class ObservationReport implements ReportSource {

  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Override
  public String id() {
    return "thao.observations";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("course", Kind.TEXT),
        new Column("activity", Kind.TEXT),
        new Column("day", Kind.DAY),
        new Column("seen", Kind.NUMBER),
        new Column("judged", Kind.NUMBER),
        new Column("outcome", Kind.TEXT));
  }

  @Override
  public void rows(Ask ask, Services services, Consumer<Row> sink) {
    Instant until = ask.asOf().plusDays(1).atStartOfDay(HERE).toInstant();
    if (ask.knownAt().isBefore(until)) {
      until = ask.knownAt().plusNanos(1);
    }
    services
        .runs()
        .ended(Checklist.ID, Instant.EPOCH, until, run -> sink.accept(row(ask, services, run)));
  }

  private static Row row(Ask ask, Services services, Ended run) {
    var outcome = run.outcome().equals("PASSED") ? "passed" : "failed";
    return new Row(
        run.person(),
        Arrays.asList(
            run.course(),
            LocalText.of(run.activity(), ask.language()),
            run.endedAt().atZone(HERE).toLocalDate(),
            run.raw() == null ? null : Math.round(run.raw()),
            run.max() == null ? null : Math.round(run.max()),
            services.text(ask.language(), "thao.observations.outcome." + outcome)));
  }
}
