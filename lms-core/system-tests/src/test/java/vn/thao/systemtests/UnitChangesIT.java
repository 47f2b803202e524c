package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Units merge, split, get new names and end: shown first, written as a whole, taken back. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class UnitChangesIT extends EvidenceSteps {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static Visitor officer() {
    return people.as("noivu");
  }

  /** A new commune since the beginning of the year; answers its code. */
  private static String commune() {
    return unit("T");
  }

  private static String unit(String parent) {
    String code = "IT-" + Long.toString(System.nanoTime(), 36);
    String list =
        "Mã;Tên;Loại;Mã đơn vị cấp trên;Từ ngày\n"
            + String.join(";", code, "Xã thử " + code, "Xã, phường", parent, "01/01/2026");
    HttpResponse<String> checked =
        officer()
            .upload(
                "/people/check-import",
                Map.of("kind", "UNITS"),
                "don-vi.csv",
                list.getBytes(StandardCharsets.UTF_8));
    String id = location(checked).replaceAll(".*id=(\\d+).*", "$1");
    HttpResponse<String> applied =
        officer().post("/people/apply-import", Map.of("_token", officer().token(), "id", id));
    assertThat(location(applied)).as(applied.body()).contains("done=import.apply.done");
    return code;
  }

  private static HttpResponse<String> begin(
      Visitor who, String kind, String unit, String with, LocalDate from) {
    return who.post(
        "/people/begin-unit-change",
        Map.of(
            "_token",
            who.token(),
            "kind",
            kind,
            "unit",
            unit,
            "with",
            with,
            "from",
            TYPED.format(from),
            "decision",
            "15/QĐ-IT"));
  }

  private static String begun(String kind, String unit, String with, LocalDate from) {
    HttpResponse<String> answer = begin(officer(), kind, unit, with, from);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return location(answer).replaceAll(".*id=(\\d+).*", "$1");
  }

  private static String page(Visitor who, String id) {
    HttpResponse<String> answer = who.get("/people/unit-change?id=" + id);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> word(String id, String version, String... fields) {
    var form = new LinkedHashMap<String, String>();
    form.putAll(Map.of("_token", officer().token(), "id", id, "do", "word", "version", version));
    form.put("decision", "15/QĐ-IT");
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return officer().post("/people/change-units", form);
  }

  private static String version(String id) {
    return found("name=\"version\" value=\"(\\w+)\"", page(officer(), id));
  }

  private static void worded(String id, String... fields) {
    HttpResponse<String> answer = word(id, version(id), fields);
    assertThat(location(answer)).as(answer.body()).contains("word.done");
  }

  private static String seen(String id) {
    return found("name=\"seen\" value=\"(\\w+)\"", page(officer(), id));
  }

  private static HttpResponse<String> settle(Visitor who, String id, String verb, String seen) {
    return who.post(
        "/people/change-units", Map.of("_token", who.token(), "id", id, "do", verb, "seen", seen));
  }

  private static void applied(String id) {
    HttpResponse<String> answer = settle(officer(), id, "apply", seen(id));
    assertThat(location(answer)).as(answer.body()).contains("apply.done");
  }

  /** In post in the unit on the day; -1: there is no such unit then. */
  private static int inPost(Visitor who, String unit, LocalDate day) {
    HttpResponse<String> answer = who.get("/api/v1/reports/staffing?unit=" + unit + "&asOf=" + day);
    return answer.statusCode() == 404
        ? -1
        : Visitor.json(answer).getJsonObject("total").getInt("persons");
  }

  private static int inPost(String unit, LocalDate day) {
    return inPost(officer(), unit, day);
  }

  @Test
  void mergerMovesPeopleKeepsHistoryAndIsTakenBack() {
    String one = commune();
    String two = commune();
    posted(one);
    posted(two);
    String merged = "IT-" + Long.toString(System.nanoTime(), 36);
    LocalDate day = TODAY.plusDays(20);
    String id = begun("MERGE", one, two, day);
    HttpResponse<String> bad =
        officer()
            .postForm(
                "/people/change-units",
                "_token=%s&id=%s&do=word&version=%s&kind=MERGE&decision=15&unit=%s&unit=%s&code0=XBM&nameVi0=Chung&type0=commune&parent0=T"
                    .formatted(officer().token(), id, version(id), one, two));
    assertThat(location(bad)).contains("word.done");
    assertThat(page(officer(), id))
        .contains("Mã XBM đã được dùng", "value=\"XBM\"")
        .doesNotContain("name=\"seen\"");

    HttpResponse<String> good =
        officer()
            .postForm(
                "/people/change-units",
                "_token=%s&id=%s&do=word&version=%s&kind=MERGE&decision=15&unit=%s&unit=%s&code0=%s&nameVi0=Chung&type0=commune&parent0=T"
                    .formatted(officer().token(), id, version(id), one, two, merged));
    assertThat(location(good)).contains("word.done");
    assertThat(page(officer(), id)).contains("Xem 2 phân công chuyển theo");
    applied(id);

    assertThat(inPost(merged, day)).isEqualTo(2);
    assertThat(inPost(merged, day.minusDays(1))).as("rolled up").isEqualTo(2);
    assertThat(inPost(one, day.minusDays(1))).isEqualTo(1);
    assertThat(inPost(one, day)).isEqualTo(-1);
    assertThat(officer().get("/people/units?asOf=" + day).body())
        .contains(">" + merged + "<")
        .doesNotContain(">" + one + "<");
    assertThat(page(officer(), id))
        .contains("đã đưa vào thực hiện")
        .doesNotContain("name=\"seen\"");

    assertThat(location(settle(officer(), id, "undo", ""))).contains("undo.done");
    assertThat(inPost(merged, day)).isEqualTo(-1);
    assertThat(inPost(merged, day.minusDays(1))).as("taken back").isEqualTo(-1);
    assertThat(inPost(one, day)).isEqualTo(1);
    assertThat(inPost(two, day)).isEqualTo(1);
    assertThat(settle(officer(), id, "undo", "").statusCode()).isEqualTo(409);
  }

  @Test
  void keeperOfTheSuccessorSeesThePastOfTheFormerUnit() {
    String one = commune();
    String two = commune();
    posted(two);
    Visitor keeper = granted(one, "UNIT_HR");
    LocalDate yesterday = TODAY.minusDays(1);
    assertThat(inPost(keeper, two, yesterday)).as("before").isEqualTo(-1);

    String id = begun("MERGE", one, two, TODAY);
    applied(id);

    assertThat(inPost(keeper, two, yesterday)).isEqualTo(1);
    assertThat(inPost(keeper, one, TODAY)).isEqualTo(2);
    assertThat(inPost(keeper, "XBM", yesterday)).isEqualTo(-1);
    assertThat(location(settle(officer(), id, "undo", ""))).contains("undo.done");
    assertThat(inPost(keeper, two, yesterday)).as("taken back").isEqualTo(-1);
  }

  /** Somebody with a post in the unit and a role there. */
  private static Visitor granted(String unit, String role) {
    Somebody somebody = posted(unit);
    Visitor visitor = somebody.visitor();
    Visitor admin = people.as("quantri");
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", admin.token(), "person", somebody.id(), "role", role));
    fields.putAll(Map.of("unit", unit, "from", "", "to", ""));
    assertThat(location(admin.post("/people/grant", fields))).contains("access.granted.done");
    visitor.readToken("/people/account");
    return visitor;
  }

  @Test
  void splitAsksForEveryoneAndNewUnitHasThem() {
    String whole = commune();
    String below = unit(whole);
    posted(whole);
    posted(below);
    String id = begun("SPLIT", whole, "", TODAY);
    String left = whole + "-A";
    String right = whole + "-B";
    String[] parts = {
      "kind", "SPLIT", "code0", left, "nameVi0", "Phần A", "type0", "commune", "parent0", "T",
      "code1", right, "nameVi1", "Phần B", "type1", "commune", "parent1", "T"
    };
    worded(id, parts);
    String asked = page(officer(), id);
    assertThat(asked).contains("Còn 1 phân công chưa chọn nơi đến", "Chọn nơi đến cho Xã thử");
    String post = found("name=\"(post:\\d+)\"", asked);

    worded(
        id,
        Stream.concat(Stream.of(parts), Stream.of(post, left, "unit:" + below, right))
            .toArray(String[]::new));
    applied(id);

    assertThat(inPost(left, TODAY)).isEqualTo(1);
    assertThat(inPost(right, TODAY)).isEqualTo(1);
    assertThat(inPost(whole, TODAY)).isEqualTo(-1);
    assertThat(inPost(whole, TODAY.minusDays(1))).isEqualTo(2);
  }

  @Test
  void newNameHoldsFromItsDayOn() {
    String code = commune();
    String id = begun("RENAME", code, "", TODAY);
    assertThat(page(officer(), id)).contains("Nội dung mới giống hệt hiện nay");
    worded(
        id,
        "kind",
        "RENAME",
        "target0",
        code,
        "nameVi0",
        "Phường " + code,
        "type0",
        "commune",
        "parent0",
        "T");
    applied(id);

    assertThat(officer().get("/people/units").body()).contains("Phường " + code);
    assertThat(officer().get("/people/units?asOf=" + TODAY.minusDays(1)).body())
        .contains("Xã thử " + code)
        .doesNotContain("Phường " + code);
  }

  @Test
  void nothingIsWrittenThatWasNotShown() {
    String code = commune();
    String id = begun("ABOLISH", code, "", TODAY);
    String seen = seen(id);
    posted(code);

    HttpResponse<String> answer = settle(officer(), id, "apply", seen);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Dữ liệu đã thay đổi sau khi xem trước");
    assertThat(inPost(code, TODAY)).isEqualTo(1);
    applied(id);
    assertThat(inPost(code, TODAY.minusDays(1))).isEqualTo(1);
    assertThat(inPost(code, TODAY)).isEqualTo(-1);
  }

  @Test
  void ofTwoOfficersOneIsTold() throws Exception {
    String code = commune();
    String id = begun("ABOLISH", code, "", TODAY);
    String seen = seen(id);
    Visitor first = officer();
    Visitor second = people.as("noivu2");

    List<Integer> answers =
        atOnce(
            Stream.of(
                () -> settle(first, id, "apply", seen).statusCode(),
                () -> settle(second, id, "apply", seen).statusCode()));

    assertThat(answers).containsExactlyInAnyOrder(302, 409);
    assertThat(
            single(
                "select count(*) from people_unit_version v join people_unit u on u.id = v.unit_id"
                    + " where u.code = '"
                    + code
                    + "' and v.retracted_at is null"))
        .isEqualTo("1");
  }

  @Test
  void wordingThatAnotherHasChangedIsNotOverwritten() {
    String code = commune();
    String id = begun("RENAME", code, "", TODAY);
    String version = version(id);
    worded(
        id, "kind", "RENAME", "target0", code, "nameVi0", "Một", "type0", "commune", "parent0",
        "T");

    HttpResponse<String> late =
        word(
            id, version, "kind", "RENAME", "target0", code, "nameVi0", "Hai", "type0", "commune",
            "parent0", "T");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("vừa được người khác sửa", "value=\"Hai\"");
    assertThat(page(officer(), id)).contains("value=\"Một\"");
  }

  @Test
  void laterChangeKeepsAnEarlierOneFromBeingTakenBack() {
    String one = commune();
    String two = commune();
    posted(two);
    String first = begun("MERGE", one, two, TODAY.minusDays(2));
    applied(first);
    String second = begun("ABOLISH", one, "", TODAY);
    applied(second);

    HttpResponse<String> refused = settle(officer(), first, "undo", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("đã được một thay đổi sau đó ghi tiếp");
    assertThat(inPost(one, TODAY)).isEqualTo(-1);
    assertThat(location(settle(officer(), second, "undo", ""))).contains("undo.done");
    assertThat(location(settle(officer(), first, "undo", ""))).contains("undo.done");
    assertThat(inPost(two, TODAY)).isEqualTo(1);
    assertThat(inPost(one, TODAY)).isZero();
  }

  @Test
  void undoIsRefusedWhenSomethingStandsOnTheNewUnit() {
    String whole = commune();
    String fresh = whole + "-N";
    String id = begun("SPLIT", whole, "", TODAY);
    worded(
        id, "kind", "SPLIT", "stays", "true", "code0", fresh, "nameVi0", "Mới", "type0", "commune",
        "parent0", "T");
    applied(id);
    posted(fresh);

    HttpResponse<String> answer = settle(officer(), id, "undo", "");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("đang dùng các đơn vị này");
    assertThat(inPost(fresh, TODAY)).isEqualTo(1);
  }

  @Test
  void othersNeitherSeeNorChangeIt() {
    String code = commune();
    String id = begun("ABOLISH", code, "", TODAY);
    String seen = seen(id);
    Visitor commune = people.as("nhansu");

    assertThat(commune.get("/people/unit-change?id=" + id).statusCode()).isEqualTo(404);
    assertThat(commune.get("/people/unit-changes").body()).doesNotContain(code);
    assertThat(settle(commune, id, "apply", seen).statusCode()).isEqualTo(404);
    assertThat(settle(people.as("hocvien1"), id, "apply", seen).statusCode()).isEqualTo(403);
    assertThat(begin(commune, "ABOLISH", code, "", TODAY).statusCode()).isEqualTo(422);
    assertThat(officer().get("/people/unit-change?id=abc").statusCode()).isEqualTo(404);
    HttpResponse<String> noDay =
        officer()
            .post(
                "/people/begin-unit-change",
                Map.of(
                    "_token",
                    officer().token(),
                    "kind",
                    "ABOLISH",
                    "unit",
                    code,
                    "from",
                    "32/13/2026",
                    "decision",
                    "15"));
    assertThat(noDay.statusCode()).isEqualTo(422);
    assertThat(
            officer()
                .post("/people/change-units", Map.of("id", id, "do", "apply", "seen", seen))
                .statusCode())
        .as("without its token")
        .isEqualTo(422);
    assertThat(location(settle(officer(), id, "discard", ""))).contains("discard.done");
    assertThat(officer().get("/people/unit-change?id=" + id).statusCode()).isEqualTo(404);
  }
}
