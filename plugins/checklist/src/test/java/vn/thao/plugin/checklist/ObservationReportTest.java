package vn.thao.plugin.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.spi.ReportSource;
import vn.thao.spi.ReportSourceContract;
import vn.thao.spi.Runs.Ended;
import vn.thao.spi.TestServices;

class ObservationReportTest extends ReportSourceContract {

  @Override
  protected ReportSource source() {
    return new ObservationReport();
  }

  private static Ended ended(String person, String at) {
    var title = Json.createObjectBuilder().add("vi", "Giao ban").add("en", "Briefing").build();
    return new Ended(person, "K05", title, Instant.parse(at), "PASSED", 2.0, 3.0);
  }

  @Override
  protected TestServices services() {
    return new TestServices("thao-checklist", false)
        .with(ended("7", "2026-02-28T18:00:00Z"))
        .with(ended("8", "2026-03-01T03:00:00Z"));
  }

  @Test
  void dayIsThatOfVietnam() {
    assertThat(rows(LocalDate.of(2026, 2, 28))).isEmpty();
    assertThat(rows(LocalDate.of(2026, 3, 1)))
        .extracting(row -> row.cells().subList(0, 5))
        .containsExactly(
            List.of("K05", "Giao ban", LocalDate.of(2026, 3, 1), 2L, 3L),
            List.of("K05", "Giao ban", LocalDate.of(2026, 3, 1), 2L, 3L));
  }
}
