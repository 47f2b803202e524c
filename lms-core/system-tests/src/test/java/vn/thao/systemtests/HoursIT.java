package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R05: no minimum is made up; one that is laid down sorts people by the periods of their courses.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class HoursIT extends ReportSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static void typed(Somebody person, String type) {
    Visitor officer = people.as("noivu");
    assertThat(
            location(
                officer.post(
                    "/people/record-staff-type",
                    Map.of(
                        "_token",
                        officer.token(),
                        "numbers",
                        person.number(),
                        "type",
                        type,
                        "from",
                        "01/01/2025",
                        "decision",
                        "QĐ loại (giả định)"))))
        .contains("staff-type.record.done");
  }

  private static HttpResponse<String> set(
      Visitor who, String type, String periods, String source, String from) {
    return who.post(
        "/reports/hour-norm",
        Map.of(
            "_token",
            who.token(),
            "do",
            "set",
            "type",
            type,
            "periods",
            periods,
            "source",
            source,
            "from",
            from));
  }

  private static void end(String type) throws Exception {
    Visitor officer = people.as("noivu");
    String id = single("select max(id) from reports_hour_norm where open_key = '" + type + "'");
    if (id != null) {
      officer.post(
          "/reports/hour-norm", Map.of("_token", officer.token(), "do", "end", "norm", id));
    }
  }

  /** Cells after the name of the kind of staff. */
  private static List<String> row(String type, String query) {
    String csv = people.as("noivu").get("/api/v1/reports/hours.csv?unit=XBM" + query).body();
    for (String line : csv.replace("\r", "").split("\n")) {
      if (line.contains(";" + type + ";")) {
        var cells = new ArrayList<>(List.of(line.split(";", -1)));
        return cells.subList(2, cells.size());
      }
    }
    throw new AssertionError(csv);
  }

  @Test
  void minimumIsLaidDownBeforeAnybodyIsJudgedAndPeopleAreNoPersonTimes() throws Exception {
    Somebody person = posted("XBM", "P10", "Chuyên trách", 100, "1");
    typed(person, "PUBLIC_EMPLOYEE");
    end("PUBLIC_EMPLOYEE");
    List<String> before = row("Viên chức", "&asOf=2026-11-20");
    assertThat(before.get(1)).isEqualTo("chưa có quy định");
    assertThat(before.subList(2, 5)).containsOnly("");

    assertThat(
            location(
                set(people.as("noivu"), "PUBLIC_EMPLOYEE", "1", "Văn bản giả định", "01/01/2026")))
        .contains("hour-norms.set.done");
    List<String> below = row("Viên chức", "&asOf=2026-11-20");
    assertThat(below.get(1)).isEqualTo("1");
    assertThat(number(below, 3)).isPositive();
    assertThat(
            behind(people.as("noivu"), "hours", "below", "&type=PUBLIC_EMPLOYEE&asOf=2026-11-20"))
        .contains(person.id());

    completed(person, "2026-02-10");
    List<String> met = row("Viên chức", "&asOf=2026-11-20");
    assertThat(number(met, 0)).isEqualTo(number(below, 0));
    assertThat(number(met, 2)).isEqualTo(number(below, 2) + 1);
    assertThat(number(met, 3)).isEqualTo(number(below, 3) - 1);
    assertThat(number(met, 5)).as("K00 has one period").isEqualTo(number(below, 5) + 1);
    assertThat(number(met, 6)).as("person-times").isEqualTo(number(below, 6) + 1);
    String behind =
        behind(people.as("noivu"), "hours", "met", "&type=PUBLIC_EMPLOYEE&asOf=2026-11-20");
    assertThat(behind).contains(person.id(), "Tiết đạt", "Viên chức");
    assertThat(behind(people.as("noivu"), "hours", "met", "&type=ELECTED"))
        .doesNotContain(person.id());
    assertThat(number(row("Viên chức", "&asOf=2026-02-09"), 2)).isEqualTo(number(below, 2));
    assertThat(row("Viên chức", "&asOf=2025-12-31").get(1)).isEqualTo("chưa có quy định");

    assertThat(
            location(set(people.as("noivu"), "PUBLIC_EMPLOYEE", "40", "Văn bản sau", "01/06/2026")))
        .contains("hour-norms.set.done");
    assertThat(row("Viên chức", "&asOf=2026-05-31").get(1)).isEqualTo("1");
    assertThat(row("Viên chức", "&asOf=2026-06-01").get(1)).isEqualTo("40");
    assertThat(people.as("noivu").get("/reports/hours?unit=XBM").body())
        .contains("R05", "Văn bản sau", "Tỷ lệ đạt mức tối thiểu");
    end("PUBLIC_EMPLOYEE");
    assertThat(
            set(people.as("noivu"), "PUBLIC_EMPLOYEE", "8", "Văn bản chồng", "01/03/2026")
                .statusCode())
        .as("on days on which another one stood")
        .isEqualTo(422);
    assertThat(row("Viên chức", "&asOf=2026-05-31").get(1)).isEqualTo("1");
  }

  @Test
  void minimumNeedsASourceAndTheProvinceAndIsSetOnce() throws Exception {
    Visitor officer = people.as("noivu");
    end("CONTRACT");
    assertThat(set(officer, "CONTRACT", "0", "x", "").statusCode()).isEqualTo(422);
    assertThat(set(officer, "CONTRACT", "1001", "x", "").statusCode()).isEqualTo(422);
    assertThat(set(officer, "CONTRACT", "abc", "x", "").statusCode()).isEqualTo(422);
    assertThat(set(officer, "KHAC", "8", "x", "").statusCode()).isEqualTo(422);
    assertThat(set(officer, "CONTRACT", "8", "x", "31/02/2026").statusCode()).isEqualTo(422);
    HttpResponse<String> refused = set(officer, "CONTRACT", "8", " ", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Ghi căn cứ pháp lý", "value=\"8\"");
    assertThat(set(people.as("nhansu"), "CONTRACT", "8", "x", "").statusCode()).isEqualTo(403);
    assertThat(
            officer
                .post("/reports/hour-norm", Map.of("do", "set", "type", "CONTRACT"))
                .statusCode())
        .as("without a token")
        .isIn(302, 303, 403, 422);

    Stream<Callable<Integer>> both =
        Stream.of("8", "9")
            .map(periods -> () -> set(officer, "CONTRACT", periods, "x", "").statusCode());
    assertThat(atOnce(both)).contains(302).allMatch(code -> code == 302 || code == 409);
    assertThat(single("select count(*) from reports_hour_norm where open_key = 'CONTRACT'"))
        .isEqualTo("1");
    assertThat(set(officer, "CONTRACT", "7", "x", "01/01/2020").statusCode())
        .as("before the one that stands")
        .isEqualTo(422);
    end("CONTRACT");
    assertThat(row("Hợp đồng", "").get(1)).isEqualTo("chưa có quy định");
  }
}
