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

/** Task forces: conditions, who fits and why not, appointments, alarms, duty, and the sheet. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class RosterIT extends EvidenceSteps {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static Visitor officer() {
    return people.as("noivu");
  }

  /** A new roster with one slot that asks for P10 and C13 at level 3; answers its code. */
  private static String roster(int primaries) {
    String code = "IT-" + Long.toString(System.nanoTime(), 36);
    var named = new LinkedHashMap<String, String>();
    named.putAll(Map.of("_token", officer().token(), "code", code));
    named.putAll(Map.of("nameVi", "Tổ thử nghiệm " + code, "nameEn", "Trial force " + code));
    assertThat(location(officer().post("/competency/create-roster", named))).contains(code);
    assertThat(location(slot(code, "Trực xã", primaries, "C13:3"))).contains("rosters.slot.done");
    return code;
  }

  private static HttpResponse<String> slot(String code, String name, int primaries, String levels) {
    return change(
        officer(),
        code,
        "slot",
        Map.of(
            "nameVi",
            name,
            "nameEn",
            "",
            "primaries",
            Integer.toString(primaries),
            "deputies",
            "0",
            "levels",
            levels,
            "position",
            "P10"));
  }

  private static HttpResponse<String> change(
      Visitor who, String code, String verb, Map<String, String> more) {
    var fields = new LinkedHashMap<>(more);
    fields.putAll(Map.of("_token", who.token(), "code", code, "do", verb));
    return who.post("/competency/change-roster", fields);
  }

  private static String slotOf(String code) {
    return found("name=\"slot\" value=\"(\\d+)\"", page(officer(), code, ""));
  }

  private static HttpResponse<String> appoint(
      Visitor who, String code, String slot, Somebody person) {
    return change(
        who,
        code,
        "appoint",
        Map.of(
            "slot", slot, "staffNumber", person.number(), "kind", "PRIMARY", "decision", "QĐ 9"));
  }

  private static String page(Visitor who, String code, String more) {
    HttpResponse<String> answer = who.get("/competency/roster?code=" + code + more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static Somebody qualified(String unit, String until) {
    Somebody person = posted(unit);
    Map<String, String> entry = entry(person, "C13", 3);
    entry.put("validUntil", until);
    appraised(people.as("giamkhao"), entry);
    return person;
  }

  @Test
  void slotSaysWhyNotTakesWhoFitsAndLetsThemGo() {
    String code = roster(1);
    String slot = slotOf(code);
    assertThat(page(officer(), code, "")).contains("Chưa đủ người", "Còn thiếu 1 người chính");
    Somebody person = posted("XBM");
    appraised(people.as("giamkhao"), entry(person, "C13", 1));

    assertThat(page(officer(), code, "&number=" + person.number()))
        .contains("thiếu C13 ở cấp độ 3: đang cấp độ 1");
    HttpResponse<String> refused = appoint(officer(), code, slot, person);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("thiếu C13 ở cấp độ 3: đang cấp độ 1 vào ngày bắt đầu");
    appraised(people.as("giamkhao"), entry(person, "C13", 3));
    assertThat(page(officer(), code, "&number=" + person.number()))
        .doesNotContain("thiếu C13 ở cấp độ 3");

    assertThat(location(appoint(officer(), code, slot, person))).contains("appoint.done");
    String filled = page(officer(), code, "");
    assertThat(filled)
        .contains("name=\"member\"", "QĐ 9")
        .doesNotContain("Chưa đủ người", "Không còn đủ điều kiện");
    assertThat(appoint(officer(), code, slot, person).statusCode()).as("full").isEqualTo(409);
    assertThat(person.visitor().get("/platform/notices").body())
        .contains("được cử vào vai trò “Trực xã”");
    assertThat(change(officer(), code, "drop", Map.of("slot", slot)).statusCode()).isEqualTo(422);

    Map<String, String> member =
        Map.of("member", found("name=\"member\" value=\"(\\d+)\"", filled));
    assertThat(location(change(officer(), code, "dismiss", member))).contains("dismiss.done");
    HttpResponse<String> again = change(officer(), code, "dismiss", member);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Người khác vừa thay đổi");
    assertThat(page(officer(), code, "")).contains("Chưa đủ người");
    assertThat(location(change(officer(), code, "drop", Map.of("slot", slot)))).contains("drop");
  }

  @Test
  void levelThatExpiresRaisesTheAlarmOnALaterDay() {
    String code = roster(1);
    LocalDate last = TODAY.plusDays(60);
    Somebody person = qualified("XBM", TYPED.format(last));
    appoint(officer(), code, slotOf(code), person);

    assertThat(page(officer(), code, ""))
        .contains("Sắp hết điều kiện", "đến hết ngày " + TYPED.format(last))
        .doesNotContain("Không còn đủ điều kiện");
    assertThat(page(officer(), code, "&asOf=" + last.plusDays(5)))
        .contains(
            "Không còn đủ điều kiện",
            "không còn đủ điều kiện từ ngày " + TYPED.format(last.plusDays(1)))
        .doesNotContain("Sắp hết điều kiện");
    assertThat(location(slot(code, "Vai thứ hai", 1, "C13:2"))).contains("done");
    String second =
        found("(?s)Vai thứ hai</h2>.*?name=\"slot\" value=\"(\\d+)\"", page(officer(), code, ""));
    assertThat(location(appoint(officer(), code, second, person))).contains("done");
    assertThat(page(officer(), code, "")).contains("Một người giữ nhiều vai trò");
  }

  @Test
  void readersSeeNamesWithinTheirScopeAndChangeNothing() {
    String code = roster(2);
    String slot = slotOf(code);
    Somebody own = qualified("XBM", "");
    Somebody elsewhere = qualified("SNV", "");
    assertThat(location(appoint(officer(), code, slot, own))).contains("done");
    assertThat(location(appoint(officer(), code, slot, elsewhere))).contains("done");

    for (String reader : List.of("nhansu", "thutruong")) {
      assertThat(page(people.as(reader), code, ""))
          .contains("Một người ngoài phạm vi", own.number())
          .doesNotContain(elsewhere.number(), "name=\"member\"");
      assertThat(page(people.as(reader), code, "&number=" + elsewhere.number()))
          .contains("không có ai mang số hiệu này");
      assertThat(people.as(reader).get("/api/v1/competency/rosters/" + code + "/sheet.html").body())
          .contains("Một người ngoài phạm vi");
      assertThat(appoint(people.as(reader), code, slot, own).statusCode()).isEqualTo(403);
    }
    assertThat(page(officer(), code, "")).contains(own.number(), elsewhere.number());
  }

  @Test
  void ofTwoOfficersAtTheLastPlaceOneIsTold() throws Exception {
    String code = roster(1);
    String slot = slotOf(code);
    Somebody one = qualified("XBM", "");
    Somebody other = qualified("XBM", "");
    Visitor second = people.as("noivu2");
    Visitor first = officer();

    List<Integer> answers =
        atOnce(
            Stream.of(
                () -> appoint(first, code, slot, one).statusCode(),
                () -> appoint(second, code, slot, other).statusCode()));

    assertThat(answers).containsExactlyInAnyOrder(302, 409);
    assertThat(page(officer(), code, "").split("name=\"member\"")).hasSize(2);
  }

  @Test
  void dutyCalendarFlagsDaysAndTheSheetNeedsNoServer() {
    String code = roster(1);
    Somebody person = qualified("XBM", "");
    appoint(officer(), code, slotOf(code), person);
    Map<String, String> turn =
        Map.of("person", person.id(), "from", DAY, "to", TYPED.format(TODAY.plusDays(9)));
    Map<String, String> overlapping =
        Map.of(
            "person",
            person.id(),
            "from",
            TYPED.format(TODAY.plusDays(9)),
            "to",
            TYPED.format(TODAY.plusDays(10)));

    assertThat(location(change(officer(), code, "duty", turn))).contains("duty.done");
    assertThat(change(officer(), code, "duty", turn).statusCode()).as("twice").isEqualTo(409);
    assertThat(location(change(officer(), code, "duty", overlapping))).contains("duty.done");
    Map<String, String> stranger = Map.of("person", posted("XBM").id(), "from", DAY, "to", DAY);
    assertThat(change(officer(), code, "duty", stranger).statusCode()).isEqualTo(422);

    String page = page(officer(), code, "");
    assertThat(page)
        .contains(
            "Nhiều người cùng trực: " + TYPED.format(TODAY.plusDays(9)), "Không có ai trực: ");
    HttpResponse<String> sheet =
        officer().get("/api/v1/competency/rosters/" + code + "/sheet.html");
    assertThat(sheet.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(sheet.body())
        .contains("Sùng Thị Minh Chứng", "DỰ THẢO PHỤ LỤC", "DỮ LIỆU TRÌNH DIỄN", "@page", DAY)
        .doesNotContain("src=", "href=", "url(", "<script", "http");
    String id = found("name=\"turn\" value=\"(\\d+)\"", page);
    assertThat(location(change(officer(), code, "remove", Map.of("turn", id)))).contains("remove");
    assertThat(change(officer(), code, "remove", Map.of("turn", id)).statusCode()).isEqualTo(409);
  }

  @Test
  void turnOfSomebodyDismissedIsFlagged() {
    String code = roster(1);
    Somebody person = qualified("XBM", "");
    appoint(officer(), code, slotOf(code), person);
    LocalDate next = TODAY.plusDays(7);
    Map<String, String> turn =
        Map.of("person", person.id(), "from", TYPED.format(next), "to", TYPED.format(next));
    assertThat(location(change(officer(), code, "duty", turn))).contains("duty.done");
    String page = page(officer(), code, "");
    assertThat(page).doesNotContain("không còn trong tổ");
    Map<String, String> member = Map.of("member", found("name=\"member\" value=\"(\\d+)\"", page));
    assertThat(location(change(officer(), code, "dismiss", member))).contains("dismiss.done");

    String flagged = page(officer(), code, "");
    assertThat(flagged)
        .contains("Người trực không còn trong tổ")
        .contains("còn lượt trực từ ngày " + TYPED.format(next));
    assertThat(officer().get("/api/v1/competency/rosters/" + code + "/sheet.html").body())
        .contains("Sùng Thị Minh Chứng – không còn trong tổ");
    assertThat(page(people.as("nhansu"), code, "")).contains("Người trực không còn trong tổ");
    Map<String, String> gone = Map.of("turn", found("name=\"turn\" value=\"(\\d+)\"", flagged));
    assertThat(location(change(officer(), code, "remove", gone))).contains("remove");
    assertThat(page(officer(), code, "")).doesNotContain("không còn trong tổ");
  }

  @Test
  void unitOfASlotReachesTheUnitsBelowIt() {
    String code = roster(1);
    for (String unit : List.of("SNV", "T")) {
      Map<String, String> fields =
          Map.of(
              "nameVi",
              "Ở " + unit,
              "primaries",
              "1",
              "deputies",
              "0",
              "unit",
              unit,
              "levels",
              "C13:3");
      assertThat(location(change(officer(), code, "slot", fields))).contains("slot.done");
    }
    Somebody person = qualified("XBM", "");

    String page = page(officer(), code, "&number=" + person.number());

    assertThat(found("(?s)Ở SNV</span>(.*?)</li>", page))
        .contains("không làm việc trong đơn vị SNV");
    assertThat(found("(?s)Ở T</span>(.*?)</li>", page)).contains("Đủ điều kiện");
    assertThat(found("(?s)Ở SNV</h2>(.*?)</section>", page)).doesNotContain(person.number());
  }

  @Test
  void importThatBroughtAPositionOfASlotIsNotUndone() {
    String code = roster(1);
    String position = "V" + Long.toString(System.nanoTime(), 36);
    String list = "Code,Name,From\n" + position + ",Vị trí thử,01/01/2026\n";
    String brought =
        location(
                officer()
                    .upload(
                        "/people/check-import",
                        Map.of("kind", "POSITIONS"),
                        "vi-tri.csv",
                        list.getBytes(StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    Map<String, String> own = Map.of("_token", officer().token(), "id", brought);
    officer().post("/people/apply-import", own);
    Map<String, String> fields =
        Map.of("nameVi", "Vai thử", "primaries", "1", "deputies", "0", "position", position);
    assertThat(location(change(officer(), code, "slot", fields))).contains("slot.done");

    HttpResponse<String> refused = officer().post("/people/undo-import", own);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("1 vai trò của tổ công tác");
    String slot =
        found("(?s)Vai thử</h2>.*?name=\"slot\" value=\"(\\d+)\"", page(officer(), code, ""));
    change(officer(), code, "drop", Map.of("slot", slot));
    assertThat(officer().post("/people/undo-import", own).statusCode()).isEqualTo(302);
  }

  @Test
  void whatCannotBeReadIsSaidInWords() {
    String code = roster(1);
    assertThat(slot(code, "Vai", 1, "C08").body()).contains("Không đọc được “C08”");
    assertThat(slot(code, "Vai", 1, "C99:3").body()).contains("Không có năng lực mang mã C99");
    assertThat(slot(code, "", 1, "C08:3").statusCode()).isEqualTo(422);
    assertThat(slot(code, "Vai", 0, "C08:3").statusCode()).isEqualTo(422);
    assertThat(change(officer(), "khong-co", "drop", Map.of("slot", "1")).statusCode())
        .isEqualTo(404);
    assertThat(change(people.as("nhansu"), code, "drop", Map.of("slot", "1")).statusCode())
        .isEqualTo(403);
  }
}
