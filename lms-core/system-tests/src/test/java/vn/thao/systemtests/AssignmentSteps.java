package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A unit of its own, whose people come under rules. */
abstract class AssignmentSteps extends EvidenceSteps {

  static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  static Visitor officer() {
    return people.as("noivu");
  }

  /** A new unit; answers its code. */
  static String unit() {
    Visitor admin = people.as("quantri");
    String code = "QT" + Long.toString(System.nanoTime(), 36).toUpperCase();
    String list =
        "Code,Name,Type,Code of the unit above,From\n" + code + ",Đơn vị thử,office,T,01/01/2026\n";
    String id =
        location(
                admin.upload(
                    "/people/check-import",
                    Map.of("kind", "UNITS"),
                    "don-vi.csv",
                    list.getBytes(StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    admin.post("/people/apply-import", Map.of("_token", admin.token(), "id", id));
    return code;
  }

  /** A draft for the holders of P10 in the unit that have not completed K01; answers its code. */
  static String draft(String unit, String due, String number) {
    String code = "QT-" + Long.toString(System.nanoTime(), 36).toUpperCase();
    var fields = head(unit, due, number);
    fields.put("code", code);
    assertThat(location(officer().post("/learning/create-assignment-rule", fields)))
        .contains("done=assignment-rule.create.done");
    leaf(code, "0", Map.of("kind", "post", "leaf.position", "P10"));
    done(change(officer(), code, "group", Map.of("place", "0", "shape", "NONE")), "group");
    leaf(code, "0.1", Map.of("kind", "completed", "leaf.course", "K01"));
    return code;
  }

  static Map<String, String> head(String unit, String due, String number) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", officer().token(), "nameVi", "Quy tắc thử", "nameEn", "Trial"));
    fields.putAll(Map.of("course", "K01", "unit", unit, "due", due, "decision", "QĐ thử"));
    fields.put("from", DAY);
    fields.put("to", "");
    fields.put("dueDays", due.equals("DAY") ? "" : number);
    fields.put("dueOn", due.equals("DAY") ? number : "");
    return fields;
  }

  static void leaf(String code, String place, Map<String, String> chosen) {
    var fields = new LinkedHashMap<>(chosen);
    fields.put("place", place);
    done(change(officer(), code, "leaf", fields), "leaf");
  }

  static String edition(Visitor who, String code) {
    return found("name=\"edition\" value=\"(\\d+)\"", page(who, code, "&see=draft"));
  }

  static HttpResponse<String> change(
      Visitor who, String code, String verb, Map<String, String> more) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", who.token(), "code", code, "do", verb));
    if (verb.matches("head|leaf|group|shape|remove|discard|activate")
        && !more.containsKey("edition")) {
      fields.put("edition", edition(who, code));
    }
    fields.putAll(more);
    return who.post("/learning/change-assignment-rule", fields);
  }

  static void done(HttpResponse<String> answer, String verb) {
    assertThat(location(answer)).as(answer.body()).contains("assignment-rule." + verb + ".done");
  }

  static String page(Visitor who, String code, String more) {
    return who.get("/learning/assignment-rule?code=" + code + more).body();
  }

  static HttpResponse<String> settle(
      String code, Somebody person, String problem, String verb, String reason, String due) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("person", person.id(), "problem", problem, "reason", reason));
    fields.put("newDue", due);
    return change(officer(), code, verb, fields);
  }

  /** Lets the job run, twice at once, and waits for its end. */
  static void runJob(String name) throws Exception {
    Visitor admin = people.as("quantri");
    for (int i = 0; i < 2; i++) {
      admin.post("/platform/run-job", Map.of("_token", admin.token(), "job", name));
    }
    do {
      Thread.sleep(1500);
    } while (row(admin, name).contains("Đang chạy"));
    assertThat(row(admin, name)).doesNotContain("Có lỗi");
  }

  private static String row(Visitor admin, String job) {
    return found(
        "(?s)(<tr>(?:(?!</tr>).)*value=\"" + job + "\".*?</tr>)",
        admin.get("/platform/jobs").body());
  }

  static void waitFor(String sql, String value) throws Exception {
    for (int look = 0; look < 120; look++) {
      if (value.equals(single(sql))) {
        return;
      }
      Thread.sleep(250);
    }
    assertThat(single(sql)).as(sql).isEqualTo(value);
  }

  /** How many nominations by this rule stand. */
  static String standing(String code) {
    return "select count(*) from learning_nomination n join learning_assignment_rule r"
        + " on r.id = n.rule_id where n.open_key is not null and r.code = '"
        + code
        + "'";
  }

  static String told(Somebody person) throws Exception {
    return single(
        "select count(*) from platform_notice where text_key = 'nominations.notice'"
            + " and person_id = "
            + person.id());
  }

  /** The only post of the person ends on this day, or has no end. */
  static void postEnds(Somebody person, LocalDate last) throws Exception {
    installation.past(
        data -> {
          try (var end =
              data.prepareStatement(
                  "update people_assignment set valid_to = ? where person_id = ?")) {
            end.setDate(1, last == null ? null : Date.valueOf(last));
            end.setLong(2, Long.parseLong(person.id()));
            return end.executeUpdate();
          }
        });
  }
}
