package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report of one day beside the same one of another. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class ComparisonIT extends ReportSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static String csv(String report, String query) {
    return people.as("noivu").get("/api/v1/reports/" + report + ".csv?" + query).body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "training",
        "gaps",
        "staffing",
        "section",
        "hours",
        "communes",
        "readiness",
        "abilities",
        "network",
        "abroad",
        "capable",
        "clauses",
        "builder"
      })
  void everyReportIsComparedOnItsPageAndInItsFiles(String report) {
    Visitor officer = people.as("noivu");
    String query = "asOf=2026-11-20&against=2025-01-01";
    assertThat(officer.get("/reports/" + report + "?" + query).body())
        .contains("Chênh lệch: ngày 20/11/2026 so với ngày 01/01/2025");
    assertThat(officer.get("/reports/" + report + "?asOf=2026-11-20&against=2026-11-20").body())
        .contains("Không có số nào thay đổi");
    for (String kind : new String[] {"pdf", "docx", "xlsx", "csv"}) {
      assertThat(officer.get("/api/v1/reports/" + report + "." + kind + "?" + query).statusCode())
          .as(kind)
          .isEqualTo(200);
    }
    assertThat(csv(report, query)).contains("Chênh lệch: ngày 20/11/2026");
    assertThat(csv(report, query)).startsWith(csv(report, "asOf=2026-11-20"));
  }

  @Test
  void differenceIsWhatCameBetweenTheDays() {
    posted("XBM", "P2", "Kiêm nhiệm", 25, "QĐ so sánh");
    String unit = "unit=XBM&asOf=2026-06-01&against=2025-12-31";
    int now = number(commune(people.as("noivu"), "section", "&asOf=2026-06-01"), 0);
    int then = number(commune(people.as("noivu"), "section", "&asOf=2025-12-31"), 0);
    String difference = csv("section", unit).split("Chênh lệch")[1];
    assertThat(now).isGreaterThan(then);
    assertThat(difference).containsPattern("(?m)^1;[^;]*Bản Mây;" + (now - then) + ";");
    assertThat(people.as("noivu").get("/reports/section?" + unit).body())
        .contains("+" + (now - then));
  }

  @Test
  void dayThatCannotBeComparedIsSaid() {
    Visitor officer = people.as("noivu");
    assertThat(officer.get("/reports/staffing?unit=XBM&against=1999-01-01").body())
        .contains("không so sánh được");
    assertThat(officer.get("/reports/staffing?against=31/02/2026").body())
        .contains("Không đọc được ngày đã nhập");
    assertThat(officer.get("/api/v1/reports/staffing.csv?against=31/02/2026").statusCode())
        .isEqualTo(422);
    assertThat(
            people.as("nhansu").get("/reports/staffing?unit=SNV&against=2025-01-01").statusCode())
        .isEqualTo(404);
  }
}
