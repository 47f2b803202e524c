package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How people of tests come to be counted by reports, and what the reports then say. */
abstract class ReportSteps extends EvidenceSteps {

  private static final String POSTS =
      "Số hiệu,Mã đơn vị,Mã vị trí,Hình thức,Tỷ lệ thời gian (%),Từ ngày,Đến ngày,Quyết định\n";

  /**
   * Somebody new with a post.
   *
   * @param kind Chuyên trách or Kiêm nhiệm
   */
  static Somebody posted(String unit, String position, String kind, int share, String decision) {
    Visitor officer = people.as("noivu");
    String number = people.newcomer("Vàng Thị Báo Cáo", unit);
    var cells = List.of(number, unit, position, kind, "" + share, "01/01/2026", "", decision);
    String id =
        location(
                officer.upload(
                    "/people/check-import",
                    Map.of("kind", "ASSIGNMENTS"),
                    "danh-sach.csv",
                    (POSTS + String.join(",", cells) + "\n").getBytes(StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    var applied = officer.post("/people/apply-import", Map.of("_token", officer.token(), "id", id));
    assertThat(applied.statusCode()).as(applied.body()).isIn(302, 303);
    return new Somebody(number, Newcomers.person(officer, number));
  }

  /** Brings what a list of details says of somebody, under the heading of its column. */
  static void detail(Somebody person, String heading, String content) {
    Visitor officer = people.as("noivu");
    String list =
        "Số hiệu;" + heading + ";Từ ngày\n" + person.number() + ";" + content + ";01/01/2025\n";
    String id =
        location(
                officer.upload(
                    "/people/check-import",
                    Map.of("kind", "DETAILS"),
                    "danh-sach.csv",
                    list.getBytes(StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    assertThat(
            officer
                .post("/people/apply-import", Map.of("_token", officer.token(), "id", id))
                .statusCode())
        .isIn(302, 303);
  }

  /** A completion of K00 that came on that day. */
  static void completed(Somebody person, String day) throws Exception {
    PastCourse.completed(installation, person.number(), "K00", 1, day);
  }

  /** A programme that K00 is for, valid 24 months; answers its code. */
  static String programme() {
    Visitor officer = people.as("noivu");
    String code = "CT-" + Long.toString(System.nanoTime(), 36).toUpperCase();
    var fields = new HashMap<String, String>();
    fields.put("_token", officer.token());
    fields.put("code", code);
    fields.put("nameVi", "Chương trình " + code);
    fields.put("base", "COMPLETION");
    fields.put("months", "24");
    fields.put("renewFrom", "60");
    fields.put("grace", "30");
    fields.put("first", "K00");
    fields.put("renewal", "");
    fields.put("decision", "QĐ 1 (giả định)");
    fields.put("from", "01/01/2024");
    assertThat(location(officer.post("/certification/create-programme", fields)))
        .contains("programme.created.done");
    return code;
  }

  /** The cells of the commune XBM's line, after number and name. */
  static List<String> commune(Visitor reader, String report, String query) {
    String csv =
        reader.get("/api/v1/reports/" + report + ".csv?unit=XBM" + query).body().replace("\r", "");
    for (String line : csv.split("\n")) {
      if (line.startsWith("1;") && line.contains("Bản Mây")) {
        var cells = new ArrayList<>(List.of(line.split(";", -1)));
        return cells.subList(2, cells.size());
      }
    }
    throw new AssertionError(csv);
  }

  static int number(List<String> cells, int at) {
    return cells.get(at).isEmpty() ? 0 : Integer.parseInt(cells.get(at));
  }

  /** The page of people behind a number. */
  static String behind(Visitor reader, String report, String measure, String query) {
    return reader
        .get("/reports/counted?report=" + report + "&measure=" + measure + "&unit=XBM" + query)
        .body();
  }
}
