package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that are stored keep their numbers, and give them again when they are made again. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class StoredIT extends ReportSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static HttpResponse<String> store(Visitor who, String report, String query) {
    return who.post(
        "/reports/store", Map.of("_token", who.token(), "report", report, "query", query));
  }

  /** The id of what was stored. */
  private static String stored(Visitor who, String report, String query) {
    return location(store(who, report, query)).replaceAll(".*stored=(\\d+).*", "$1");
  }

  private static String page(Visitor who, String id, String more) {
    return who.get("/reports/stored-report?stored=" + id + more).body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "training",
        "gaps",
        "staffing",
        "hours",
        "section",
        "communes",
        "readiness",
        "abilities",
        "network",
        "abroad",
        "capable",
        "clauses",
        "builder"
      })
  void everyReportComesOutTheSame(String report) {
    Visitor officer = people.as("noivu");
    String query = report.equals("readiness") ? "programme=TTCS-01&against=2026-01-01" : "";
    String id = stored(officer, report, query);
    assertThat(page(officer, id, ""))
        .contains("Chạy lại để đối chiếu")
        .doesNotContain("không còn nguyên vẹn");
    assertThat(page(officer, id, "&check=yes")).contains("Chạy lại cho đúng số liệu này");
    for (String kind : new String[] {"pdf", "docx", "xlsx", "csv"}) {
      assertThat(officer.get("/api/v1/reports/stored." + kind + "?stored=" + id).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void whatComesLaterChangesTheReportAndNotWhatIsStored() throws Exception {
    Visitor officer = people.as("noivu");
    String before = officer.get("/api/v1/reports/section.csv?unit=XBM").body();
    String id = stored(officer, "section", "unit=XBM");
    posted("XBM", "P2", "Kiêm nhiệm", 15, "QĐ sau khi lưu");

    assertThat(officer.get("/api/v1/reports/section.csv?unit=XBM").body()).isNotEqualTo(before);
    assertThat(officer.get("/api/v1/reports/stored.csv?stored=" + id).body()).isEqualTo(before);
    assertThat(page(officer, id, "&check=yes")).contains("Chạy lại cho đúng số liệu này");

    backdated();
    assertThat(page(officer, id, "&check=yes"))
        .contains("Chạy lại cho số liệu khác", "Những ô khác nhau", "Số người", "Bản Mây");
    assertThat(officer.get("/api/v1/reports/stored.csv?stored=" + id).body()).isEqualTo(before);
  }

  /** A post that somebody wrote into the past, which no use case does. */
  private static void backdated() throws Exception {
    installation.past(
        data -> {
          try (var update =
              data.prepareStatement(
                  "update people_assignment set recorded_at = '2026-01-01 00:00:00'"
                      + " where decision = 'QĐ sau khi lưu'")) {
            return update.executeUpdate();
          }
        });
  }

  @Test
  void onlyWhoReachesAllOfItReadsIt() {
    Visitor officer = people.as("noivu");
    String ofTheProvince = stored(officer, "staffing", "");
    String ofTheCommune = stored(people.as("nhansu"), "staffing", "");
    String unit = stored(officer, "staffing", "unit=XBM");

    for (String id : new String[] {ofTheProvince, unit}) {
      assertThat(people.as("nhansu").get("/reports/stored-report?stored=" + id).statusCode())
          .as("stored by somebody who reaches more")
          .isEqualTo(404);
      assertThat(people.as("nhansu").get("/api/v1/reports/stored.csv?stored=" + id).statusCode())
          .isEqualTo(404);
    }
    assertThat(people.as("nhansu").get("/reports/stored").body())
        .contains("stored=" + ofTheCommune)
        .doesNotContain("stored=" + ofTheProvince);
    assertThat(officer.get("/reports/stored").body())
        .contains("stored=" + ofTheProvince, "stored=" + ofTheCommune);
    assertThat(page(officer, ofTheCommune, "&check=yes"))
        .as("made again with the reach of whoever stored it")
        .contains("Chạy lại cho đúng số liệu này");
    assertThat(page(people.as("thutruong"), ofTheCommune, "")).contains("R03");
  }

  @Test
  void peopleAreNotStoredAndBadInputIsRefused() {
    Visitor officer = people.as("noivu");
    for (String report : new String[] {"counted", "dossier", "structure", "stored", "x", ""}) {
      assertThat(store(officer, report, "").statusCode()).as(report).isEqualTo(404);
    }
    assertThat(store(officer, "staffing", "asOf=31/02/2026").statusCode()).isEqualTo(422);
    assertThat(store(officer, "staffing", "unit=KHONG-CO").statusCode()).isEqualTo(404);
    assertThat(store(people.as("nhansu"), "staffing", "unit=SNV").statusCode()).isEqualTo(404);
    assertThat(store(people.as("hocvien5"), "staffing", "").statusCode()).isEqualTo(403);
    for (String wrong : new String[] {"1", "x", ""}) {
      assertThat(officer.get("/reports/stored-report?stored=" + wrong).statusCode()).isEqualTo(404);
    }
    var expired =
        officer.post("/reports/store", Map.of("_token", "x", "report", "staffing", "query", ""));
    assertThat(expired.statusCode()).isIn(403, 422);
  }

  @Test
  void changedContentIsFoundOut() throws Exception {
    Visitor officer = people.as("noivu");
    String id = stored(officer, "staffing", "unit=XBM");
    installation.past(
        data -> {
          try (var update =
              data.prepareStatement(
                  "update reports_stored set content = replace(content, 'Bản Mây', 'Bản Khác')"
                      + " where id = ?")) {
            update.setLong(1, Long.parseLong(id));
            return update.executeUpdate();
          }
        });
    assertThat(page(officer, id, "")).contains("không còn nguyên vẹn");
  }
}
