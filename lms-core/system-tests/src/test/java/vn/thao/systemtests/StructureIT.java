package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sensitive attributes: off at first, sealed, counted with a purpose, never shown person by person.
 */
class StructureIT {

  private static final String BASIS = "Công văn 12/GĐ (giả định): thống kê bồi dưỡng";
  private static final String PURPOSE = "Báo cáo năm gửi Bộ (giả định)";

  private static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  private static HttpResponse<String> check(Visitor who, String kind, String list) {
    return who.upload(
        "/people/check-import",
        Map.of("kind", kind),
        "l.csv",
        list.getBytes(StandardCharsets.UTF_8));
  }

  private static String applied(Visitor who, String kind, String list) {
    HttpResponse<String> checked = check(who, kind, list);
    assertThat(checked.statusCode()).as(checked.body()).isIn(302, 303);
    String id = location(checked).replaceAll(".*id=(\\d+).*", "$1");
    HttpResponse<String> answer =
        who.post("/people/apply-import", Map.of("_token", who.token(), "id", id));
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return id;
  }

  private static HttpResponse<String> make(Visitor who, String dimension, String purpose) {
    return who.post(
        "/reports/make-structure",
        Map.of("_token", who.token(), "dimension", dimension, "year", "2025", "purpose", purpose));
  }

  private static HttpResponse<String> declare(Visitor who) {
    return who.post("/people/declare-basis", Map.of("_token", who.token(), "basis", BASIS));
  }

  private static void end(Visitor who) {
    var id =
        Pattern.compile("name=\"basis\" value=\"(\\d+)\"")
            .matcher(who.get("/people/sensitive").body());
    if (id.find()) {
      who.post("/people/end-basis", Map.of("_token", who.token(), "basis", id.group(1)));
    }
  }

  /** People of these units with this attribute, who registered in 2025. */
  private static List<String> learners(
      Installation installation, Visitor officer, String unit, String is, int count)
      throws Exception {
    var numbers = new ArrayList<String>();
    var staff = new StringBuilder("Số hiệu;Họ và tên;Mã đơn vị\n");
    var posts = new StringBuilder("Số hiệu;Mã đơn vị;Mã vị trí;Hình thức;Từ ngày\n");
    var facts = new StringBuilder("Số hiệu;Dân tộc thiểu số;Từ ngày\n");
    for (int i = 0; i < count; i++) {
      String number = "R4-" + Long.toString(System.nanoTime(), 36) + i;
      numbers.add(number);
      staff.append(number).append(";Lường Thị Cơ Cấu;").append(unit).append('\n');
      posts.append(number).append(';').append(unit).append(";P10;Kiêm nhiệm;01/07/2025\n");
      facts.append(number).append(';').append(is).append(";01/07/2025\n");
    }
    applied(officer, "STAFF", staff.toString());
    applied(officer, "ASSIGNMENTS", posts.toString());
    String id = applied(officer, "SENSITIVE", facts.toString());
    assertThat(officer.get("/people/import-check?id=" + id).body()).contains("•••");
    installation.past(
        data -> {
          for (String number : numbers) {
            registered(data, number);
          }
          return null;
        });
    return numbers;
  }

  private static void registered(Connection data, String number) throws Exception {
    try (var insert =
        data.prepareStatement(
            "insert into learning_registration (id, person_id, course_id, version_id, source,"
                + " registered_at) select ?, p.id, v.course_id, v.id, 'SELF', '2025-10-01 03:00:00'"
                + " from people_person p, content_version v where p.staff_number = ? and v.id ="
                + " (select min(w.id) from content_version w)")) {
      insert.setLong(1, System.nanoTime());
      insert.setString(2, number);
      assertThat(insert.executeUpdate()).isOne();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsSensitiveIsCountedOnlyOnABasisAndSmallNumbersAreHidden(TestDatabase database)
      throws Exception {
    var installation = Installation.on(database);
    Visitor officer = Visitor.signedIn(installation, "noivu");
    Visitor admin = Visitor.signedIn(installation, "quantri");
    String list = "Số hiệu;Dân tộc thiểu số;Từ ngày\nS-000101;Có;01/01/2025\n";
    end(officer);

    assertThat(officer.get("/people/sensitive").body()).contains("Đang tắt");
    assertThat(officer.get("/reports/structure").body())
        .contains("Theo giới tính")
        .doesNotContain("Theo dân tộc");
    assertThat(make(officer, "ETHNIC_MINORITY", PURPOSE).statusCode()).isEqualTo(422);
    assertThat(check(officer, "SENSITIVE", list).statusCode()).isEqualTo(422);
    assertThat(officer.get("/people/import").body()).doesNotContain("value=\"SENSITIVE\"");

    var answers =
        List.of(officer, admin).stream()
            .map(who -> CompletableFuture.supplyAsync(() -> declare(who).statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).sorted().toList())
        .as("of two at once, one is told")
        .containsExactly(302, 422);
    assertThat(check(admin, "SENSITIVE", list).statusCode()).isEqualTo(403);
    assertThat(check(Visitor.signedIn(installation, "nhansu"), "SENSITIVE", list).statusCode())
        .isEqualTo(403);

    learners(installation, officer, "XBM", "Có", 8);
    learners(installation, officer, "XBM", "Không", 3);
    learners(installation, officer, "SNV", "Có", 9);
    var last = learners(installation, officer, "SNV", "Không", 12);
    everythingIsSealed(installation, last.get(0));

    assertThat(make(officer, "ETHNIC_MINORITY", "ngắn").statusCode()).isEqualTo(422);
    assertThat(make(officer, "KHONG_CO", PURPOSE).statusCode()).isEqualTo(422);
    String page = location(make(officer, "ETHNIC_MINORITY", PURPOSE));
    String shown = officer.get(page).body();
    assertThat(shown).contains("ẩn", PURPOSE, "Xã, phường");
    assertThat(cells(officer, page).get("Tổng")).endsWith("32", "32");
    assertThat(cells(officer, page).get("Xã, phường")).contains("ẩn").doesNotContain("3");
    assertThat(admin.get(page).statusCode()).isEqualTo(403);
    assertThat(admin.get("/platform/audit?words=structures").body()).contains(PURPOSE);

    learners(installation, officer, "SNV", "Không", 1);
    String again = location(make(officer, "ETHNIC_MINORITY", "Kiểm tra lại số liệu"));
    assertThat(again).isNotEqualTo(page);
    assertThat(cells(officer, again))
        .as("one more would tell what that one is")
        .isEqualTo(cells(officer, page));

    end(officer);
    assertThat(make(officer, "ETHNIC_MINORITY", PURPOSE).statusCode()).isEqualTo(422);
    assertThat(officer.get(page).body()).as("what was published stays").contains(PURPOSE);
  }

  /** Of each level, the cells of the CSV. */
  private static Map<String, List<String>> cells(Visitor officer, String page) {
    String csv =
        officer.get("/api/v1/reports/structure.csv?" + page.substring(page.indexOf("run="))).body();
    var cells = new java.util.TreeMap<String, List<String>>();
    for (String line : csv.replace("\r", "").split("\n")) {
      var parts = line.split(";", -1);
      if (parts.length > 4) {
        cells.put(parts[1], List.of(parts).subList(2, parts.length));
      }
    }
    return cells;
  }

  private static void everythingIsSealed(Installation installation, String number)
      throws Exception {
    installation.past(
        data -> {
          var seals = new ArrayList<String>();
          try (var rows =
              data.createStatement()
                  .executeQuery("select ciphertext from people_sensitive order by id")) {
            while (rows.next()) {
              seals.add(rows.getString(1));
            }
          }
          assertThat(seals).hasSizeGreaterThan(30).doesNotHaveDuplicates();
          assertThat(seals.stream().map(String::length).distinct()).hasSize(1);
          try (var rows =
              data.createStatement()
                  .executeQuery("select content from people_import where kind = 'SENSITIVE'")) {
            while (rows.next()) {
              assertThat(rows.getString(1)).doesNotContain(number, "\"YES\"", "ethnic");
            }
          }
          return null;
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void detailsAreComparedUndoneAndCountedWithoutABasis(TestDatabase database) throws Exception {
    var people = new Newcomers(Installation.on(database));
    Visitor officer = people.as("noivu");
    String number = people.newcomer("Lường Thị Chi Tiết", "XBM");
    String head = "Số hiệu;Giới tính;Năm sinh;Ngạch hoặc hạng;Từ ngày\n";
    applied(officer, "DETAILS", head + number + ";nữ;1985;Chuyên viên;01/01/2026\n");
    String later = applied(officer, "DETAILS", head + number + ";;;Chuyên viên chính;01/06/2026\n");
    assertThat(officer.get("/people/import-check?id=" + later).body())
        .contains("Chuyên viên → Chuyên viên chính");
    assertThat(check(officer, "DETAILS", head + number + ";khác;85;;01/01/2090\n").statusCode())
        .isIn(302, 303);
    HttpResponse<String> undone =
        officer.post("/people/undo-import", Map.of("_token", officer.token(), "id", later));
    assertThat(undone.statusCode()).as(undone.body()).isIn(302, 303);
    String again = location(check(officer, "DETAILS", head + number + ";Nữ;1985;;01/01/2026\n"));
    assertThat(officer.get(again).body()).contains("giống dữ liệu hiện có");
    assertThat(officer.get("/people/persons?words=" + number).body()).doesNotContain("1985");
  }
}
