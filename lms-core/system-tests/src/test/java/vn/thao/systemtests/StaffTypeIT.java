package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Of which type people are, by date, and rules that ask for it. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class StaffTypeIT extends AssignmentSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static HttpResponse<String> write(
      Visitor who, String numbers, String type, String from, String id) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", who.token(), "numbers", numbers, "type", type, "id", id));
    fields.putAll(Map.of("from", from, "decision", "QĐ thử"));
    return who.post("/people/record-staff-type", fields);
  }

  @Test
  void typeIsRecordedByDateAndRulesAskForIt() throws Exception {
    String unit = unit();
    Somebody one = posted(unit);
    Somebody other = posted(unit);
    Somebody none = posted(unit);
    String both = one.number() + "\n" + other.number().toLowerCase();
    assertThat(location(write(officer(), both, "CIVIL_SERVANT", "01/03/2026", ""))).contains("n=2");
    assertThat(location(write(officer(), both, "CIVIL_SERVANT", DAY, "")))
        .as("known already")
        .contains("n=0");
    assertThat(location(write(officer(), other.number(), "CONTRACT", DAY, other.id())))
        .contains("/people/person?id=" + other.id());
    assertThat(officer().get("/people/person?id=" + other.id()).body())
        .contains("Hợp đồng")
        .contains("Công chức");

    String code = draft(unit, "AFTER_ENTRY", "30");
    leaf(code, "0", Map.of("kind", "staff", "leaf.type", "CIVIL_SERVANT"));
    assertThat(page(officer(), code, "&see=draft"))
        .contains("1 người sẽ được cử học")
        .contains("là Công chức");
    assertThat(page(officer(), code, "&see=draft&words=" + none.number()))
        .contains("Chưa đúng: là Công chức");
    assertThat(page(officer(), code, "&see=draft&words=" + other.number()))
        .contains("Không còn đúng: là Công chức (đến hết");
    assertThat(page(officer(), code, "&see=draft&asOf=15/03/2026"))
        .as("as of a day on which both were")
        .contains("Đúng: là Công chức (từ 01/03/2026)");
  }

  private static String checked(String rows) {
    return location(
        officer()
            .upload(
                "/people/check-import",
                Map.of("kind", "STAFF_TYPES"),
                "loai.csv",
                ("Số hiệu;Loại nhân sự;Quyết định;Từ ngày;Đến ngày\n" + rows)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> act(String action, String check) {
    String id = check.replaceAll(".*id=(\\d+).*", "$1");
    return officer()
        .post("/people/" + action + "-import", Map.of("_token", officer().token(), "id", id));
  }

  private static String standing(Somebody person) throws Exception {
    return single(
        "select concat(type, ' ', valid_from, ' ', case when open_key = person_id then 'open' else"
            + " 'adrift' end) from people_staff_type where retracted_at is null and valid_to is null and person_id = "
            + person.id());
  }

  @Test
  void listAndFormWriteTheSameFacts() throws Exception {
    Somebody person = posted(unit());
    String number = person.number();
    String first = checked(number + ";Hợp đồng;QĐ 1;01/01/2025;\n");
    assertThat(act("apply", first).statusCode()).isIn(302, 303);
    assertThat(officer().get("/people/person?id=" + person.id()).body()).contains("QĐ 1");
    assertThat(officer().get(checked(number + ";hop dong;QĐ 1;01/01/2025;\n")).body())
        .contains("giống dữ liệu hiện có");
    assertThat(officer().get(checked(number + ";Viên chức;QĐ 2;01/06/2025;\n")).body())
        .as("two at once")
        .contains("Trùng thời gian với dữ liệu bắt đầu từ 01/01/2025");
    assertThat(officer().get(checked(number + ";Vua;QĐ 2;01/06/2025;\n")).body())
        .contains("Nhập một trong: Cán bộ");

    String next =
        checked(
            number
                + ";Hợp đồng;QĐ 1;01/01/2025;31/05/2025\n"
                + number
                + ";Viên chức;QĐ 2;01/06/2025;\n");
    assertThat(act("apply", next).statusCode()).isIn(302, 303);
    assertThat(standing(person)).isEqualTo("PUBLIC_EMPLOYEE 2025-06-01 open");
    assertThat(act("undo", first).statusCode()).as("what came later").isEqualTo(422);
    assertThat(act("undo", next).statusCode()).isIn(302, 303);
    assertThat(standing(person)).isEqualTo("CONTRACT 2025-01-01 open");

    assertThat(location(write(officer(), number, "CIVIL_SERVANT", DAY, ""))).contains("n=1");
    assertThat(standing(person)).startsWith("CIVIL_SERVANT");
    assertThat(act("undo", first).statusCode()).as("the form came later").isEqualTo(422);
  }

  @Test
  void formEndsWhatAListSaysToHoldLonger() throws Exception {
    Somebody person = posted(unit());
    String number = person.number();
    assertThat(
            act("apply", checked(number + ";Hợp đồng;QĐ 1;01/01/2025;31/12/2090\n")).statusCode())
        .isIn(302, 303);
    assertThat(location(write(officer(), number, "PUBLIC_EMPLOYEE", "01/03/2026", "")))
        .contains("n=1");
    assertThat(
            single(
                "select max(valid_to) from people_staff_type where retracted_at is null"
                    + " and person_id = "
                    + person.id()))
        .startsWith("2026-02-28");
  }

  @Test
  void whatIsWrongOrBeyondIsRefused() throws Exception {
    Somebody person = posted(unit());
    String number = person.number();
    assertThat(write(officer(), number, "KING", DAY, "").statusCode()).isEqualTo(422);
    assertThat(write(officer(), number, "CONTRACT", "", "").statusCode()).isEqualTo(422);
    assertThat(write(officer(), "", "CONTRACT", DAY, "").statusCode()).isEqualTo(422);
    HttpResponse<String> unknown = write(officer(), number + ",X-0", "CONTRACT", DAY, "");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("X-0");
    assertThat(write(people.as("nhansu"), number, "CONTRACT", DAY, "").statusCode()).isEqualTo(404);
    assertThat(write(people.as("thutruong"), number, "CONTRACT", DAY, "").statusCode())
        .isEqualTo(403);
    Callable<Integer> one = () -> write(officer(), number, "CONTRACT", DAY, "").statusCode();
    Callable<Integer> two = () -> write(officer(), number, "ELECTED", DAY, "").statusCode();
    assertThat(atOnce(Stream.of(one, two))).contains(302).isSubsetOf(302, 409);
    assertThat(
            single(
                "select count(*) from people_staff_type where retracted_at is null and"
                    + " valid_to is null and person_id = "
                    + person.id()))
        .isEqualTo("1");
    assertThat(write(officer(), number, "PUBLIC_EMPLOYEE", "01/01/2020", "").statusCode())
        .as("before what is known")
        .isEqualTo(422);
  }
}
