package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spokespersons and contacts: appointed, published, dismissed, and found by everybody. */
class DirectoryIT {

  private static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  private static Map<String, String> fields(Visitor who, String unit, String number) {
    var fields = new HashMap<String, String>();
    fields.put("_token", who.token());
    fields.put("unit", unit);
    fields.put("staffNumber", number);
    fields.put("kind", "SPOKESPERSON");
    fields.put("phone", "0207 3000 000");
    fields.put("mail", "phatngon@example.org");
    fields.put("decision", "QĐ 7 (giả định)");
    return fields;
  }

  private static HttpResponse<String> change(Visitor who, String id, String verb, String day) {
    return who.post(
        "/people/change-contact",
        Map.of("_token", who.token(), "contact", id, "do", verb, "published", day));
  }

  /** The id of somebody's entry; the unit's other contacts are shown, too. */
  private static String contact(Visitor who, String name) {
    String page = who.get("/people/directory?words=" + Newcomers.encoded(name)).body();
    Matcher id =
        Pattern.compile("(?s)strong\">" + name + ".*?name=\"contact\" value=\"(\\d+)\"")
            .matcher(page);
    assertThat(id.find()).as(page).isTrue();
    return id.group(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void contactIsAppointedPublishedAndDismissed(TestDatabase database) {
    var people = new Newcomers(Installation.on(database));
    Visitor officer = people.as("nhansu");
    String number = people.newcomer("Lương Thị Phát Ngôn", "XBM");

    assertThat(location(officer.post("/people/appoint-contact", fields(officer, "XBM", number))))
        .contains("directory.appointed.done");

    String found = people.as("hocvien5").get("/people/directory?words=luong+thi+phat").body();
    assertThat(found)
        .contains("Lương Thị Phát Ngôn", "Bản Mây", "tel:02073000000", "Chưa công bố")
        .doesNotContain("name=\"contact\"");
    assertThat(
            people
                .as("hocvien5")
                .get("/people/directory?missing=SPOKESPERSON&words=Ban+May")
                .body())
        .doesNotContain("Lương Thị Phát Ngôn");
    HttpResponse<String> twice =
        officer.post("/people/appoint-contact", fields(officer, "XBM", number));
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("đã giữ vai trò đó");

    String id = contact(officer, "Lương Thị Phát Ngôn");
    assertThat(change(officer, id, "publish", "").statusCode()).isEqualTo(422);
    assertThat(change(officer, id, "publish", "01/01/2090").statusCode()).isEqualTo(422);
    assertThat(location(change(officer, id, "publish", "20/11/2026"))).contains("publish.done");
    assertThat(change(officer, id, "dismiss", "").statusCode()).as("moved on").isEqualTo(409);
    String next = contact(officer, "Lương Thị Phát Ngôn");
    assertThat(people.as("hocvien5").get("/people/directory?words=phat+ngon").body())
        .contains("Đã công bố ngày 20/11/2026");
    assertThat(location(change(officer, next, "dismiss", ""))).contains("dismiss.done");
    assertThat(people.as("hocvien5").get("/people/directory?words=luong+thi+phat").body())
        .doesNotContain("Lương Thị Phát Ngôn");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void officersKeepToTheirUnitsAndBadInputIsRefused(TestDatabase database) {
    var people = new Newcomers(Installation.on(database));
    Visitor commune = people.as("nhansu");
    Visitor province = people.as("noivu");
    String own = people.newcomer("Lương Văn Xã", "XBM");
    String elsewhere = people.newcomer("Lương Văn Sở", "SNV");

    assertThat(status(commune, fields(commune, "SNV", own))).isEqualTo(404);
    assertThat(status(commune, fields(commune, "XBM", elsewhere))).isEqualTo(422);
    assertThat(status(province, fields(province, "SNV", elsewhere))).isEqualTo(302);
    String id = contact(province, "Lương Văn Sở");
    assertThat(change(commune, id, "dismiss", "").statusCode()).isEqualTo(404);
    assertThat(change(people.as("hocvien5"), id, "dismiss", "").statusCode()).isEqualTo(403);
    for (var wrong :
        List.of(
            Map.entry("phone", "gọi tôi"),
            Map.entry("mail", "khong-phai"),
            Map.entry("kind", "KHONG"),
            Map.entry("decision", " "),
            Map.entry("from", "31/02/2026"))) {
      var fields = fields(commune, "XBM", own);
      fields.put(wrong.getKey(), wrong.getValue());
      assertThat(status(commune, fields)).as(wrong.getKey()).isEqualTo(422);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void importThatBroughtAContactIsNotUndone(TestDatabase database) {
    var people = new Newcomers(Installation.on(database));
    Visitor officer = people.as("noivu");
    String number = "AC-" + Long.toString(System.nanoTime(), 36);
    String brought = people.imported(number, "Lương Văn Hoàn Tác", "XBM", "");
    assertThat(status(officer, fields(officer, "XBM", number))).isEqualTo(302);
    var undo = Map.of("_token", officer.token(), "id", brought);

    HttpResponse<String> refused = officer.post("/people/undo-import", undo);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("đang có trong danh bạ");
    change(officer, contact(officer, "Lương Văn Hoàn Tác"), "dismiss", "");
    assertThat(officer.post("/people/undo-import", undo).statusCode()).isEqualTo(302);
  }

  /** Of R11: listed, published, trained and due spokespersons of the unit. */
  private static List<String> spokespersons(Visitor officer, String unit, String query) {
    String csv = officer.get("/api/v1/reports/network.csv?unit=" + unit + query).body();
    Matcher line =
        Pattern.compile("(?m)^1;[^;]*;(\\d+);(\\d+);(\\d+);(\\d+);").matcher(csv.replace("\r", ""));
    assertThat(line.find()).as(csv).isTrue();
    return List.of(line.group(1), line.group(2), line.group(3), line.group(4));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void reportCountsWhoIsListedPublishedAndTrained(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var people = new Newcomers(installation);
    Visitor officer = people.as("noivu");
    var before = spokespersons(officer, "XBM", "");
    var longAgo = spokespersons(officer, "XBM", "&knownAt=2026-11-01");
    String number = people.newcomer("Lương Thị Báo Cáo", "XBM");
    var fields = fields(officer, "XBM", number);
    fields.put("published", "01/11/2026");
    assertThat(status(officer, fields)).isEqualTo(302);
    attained(installation, number, LocalDate.now().plusDays(30));

    assertThat(spokespersons(officer, "XBM", ""))
        .containsExactly(
            plusOne(before.get(0)),
            plusOne(before.get(1)),
            plusOne(before.get(2)),
            plusOne(before.get(3)));
    String later = LocalDate.now().plusDays(31).toString();
    assertThat(spokespersons(officer, "XBM", "&asOf=" + later).get(2)).isEqualTo(before.get(2));
    assertThat(spokespersons(officer, "XBM", "&knownAt=2026-11-01")).isEqualTo(longAgo);
    assertThat(officer.get("/reports/network?unit=XBM").body()).contains("Bản Mây", "R11");
    assertThat(people.as("nhansu").get("/reports/network?unit=SNV").statusCode()).isEqualTo(404);
  }

  private static String plusOne(String number) {
    return Integer.toString(Integer.parseInt(number) + 1);
  }

  /** As the projection would hold it. */
  private static void attained(Installation installation, String number, LocalDate last)
      throws Exception {
    installation.past(
        data -> {
          try (var insert =
              data.prepareStatement(
                  "insert into competency_attained (person_id, competency_id, level, valid_from,"
                      + " valid_to, practised) select p.id, c.id, 5, '2026-01-01', ?, 1 from people_person p,"
                      + " competency_competency c where p.staff_number = ? and c.code = 'C03'")) {
            insert.setString(1, last.toString());
            insert.setString(2, number);
            return insert.executeUpdate();
          }
        });
  }

  private static int status(Visitor who, Map<String, String> fields) {
    return who.post("/people/appoint-contact", fields).statusCode();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void ofTwoWhoAppointAtOnceOneIsTold(TestDatabase database) {
    var people = new Newcomers(Installation.on(database));
    Visitor officer = people.as("noivu");
    var fields = fields(officer, "XBM", people.newcomer("Lương Thị Hai Lần", "XBM"));
    var answers =
        List.of(1, 2).stream()
            .map(i -> CompletableFuture.supplyAsync(() -> status(officer, fields)))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).sorted().toList())
        .containsExactly(302, 422);
  }
}
