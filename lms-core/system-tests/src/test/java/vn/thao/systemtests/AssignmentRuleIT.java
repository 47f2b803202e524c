package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that nominate: written, looked at, put into force; who enters, who leaves; never twice. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class AssignmentRuleIT extends AssignmentSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  @Test
  void ruleNominatesOnceThoseWhomThePreviewShows() throws Exception {
    String unit = unit();
    Somebody first = posted(unit);
    Somebody second = posted(unit);
    String code = draft(unit, "AFTER_ENTRY", "30");
    String preview = page(officer(), code, "&see=draft");
    assertThat(preview)
        .contains("2 người sẽ được cử học")
        .contains("giữ vị trí P10")
        .contains("không (đã hoàn thành khóa K01")
        .contains("Đúng: giữ vị trí P10")
        .contains(TYPED.format(TODAY.plusDays(30)));
    assertThat(officer().get("/learning/progress?unit=" + unit).body())
        .as("a draft nominates nobody")
        .contains("0 lượt cử học");

    done(change(officer(), code, "activate", Map.of()), "activate");
    waitFor(standing(code), "2");
    runJob("assignment-rules");
    assertThat(single(standing(code))).isEqualTo("2");
    assertThat(told(first)).isEqualTo("1");
    assertThat(officer().get("/learning/progress?unit=" + unit).body())
        .contains("2 lượt cử học")
        .contains("/learning/assignment-rule?code=" + code);

    Somebody later = posted(unit);
    runJob("assignment-rules");
    waitFor(standing(code), "3");
    assertThat(told(second)).isEqualTo("1");
    assertThat(told(later)).isEqualTo("1");
    Visitor learner = later.visitor();
    assertThat(learner.get("/learning/my-page").body())
        .contains("Được cử học, hạn " + TYPED.format(TODAY.plusDays(30)));
    assertThat(learner.get("/learning/course?code=K01").body()).contains("Căn cứ: QĐ thử");
  }

  /** The posts of the person began so many months ago. */
  private static void postBegan(Somebody person, int months) throws Exception {
    installation.past(
        data -> {
          try (var begin =
              data.prepareStatement(
                  "update people_assignment set valid_from = ? where person_id = ?")) {
            begin.setDate(1, java.sql.Date.valueOf(TODAY.minusMonths(months)));
            begin.setLong(2, Long.parseLong(person.id()));
            return begin.executeUpdate();
          }
        });
  }

  @Test
  void conditionOfAPluginDecidesAndNothingIsDecidedWhileItIsGone() throws Exception {
    String unit = unit();
    Somebody experienced = posted(unit);
    Somebody fresh = posted(unit);
    postBegan(experienced, 13);
    postBegan(fresh, 2);
    String code = draft(unit, "AFTER_ENTRY", "30");
    leaf(code, "0", Map.of("kind", "thao.tenure", "leaf.position", "P10", "leaf.months", "12"));
    assertThat(page(officer(), code, "&see=draft"))
        .contains("1 người sẽ được cử học", "Thời gian giữ vị trí", "ít nhất 12 tháng");
    done(change(officer(), code, "activate", Map.of()), "activate");
    waitFor(standing(code), "1");
    assertThat(told(experienced)).isEqualTo("1");

    kind(code, "thao.tenure", "acme.gone");
    postEnds(experienced, TODAY.minusDays(1));
    runJob("assignment-rules");
    assertThat(single(standing(code))).isEqualTo("1");
    assertThat(page(officer(), code, ""))
        .contains("acme.gone", "Quy tắc này tạm chưa xét được")
        .doesNotContain("Không còn thuộc diện");
    kind(code, "acme.gone", "thao.tenure");
    assertThat(page(officer(), code, ""))
        .contains("Không còn thuộc diện")
        .doesNotContain("tạm chưa xét được");
    assertThat(told(fresh)).isEqualTo("0");
  }

  private static void kind(String code, String from, String to) throws Exception {
    installation.past(
        data -> {
          try (var change =
              data.prepareStatement(
                  "update learning_assignment_version set tree ="
                      + " replace(tree, ?, ?) where rule_id ="
                      + " (select r.id from learning_assignment_rule r where r.code = ?)")) {
            change.setString(1, from);
            change.setString(2, to);
            change.setString(3, code);
            return change.executeUpdate();
          }
        });
  }

  @Test
  void whoLeavesIsSettledByAnOfficerAndMayComeBack() throws Exception {
    String unit = unit();
    Somebody person = posted(unit);
    String code = draft(unit, "AFTER_ENTRY", "30");
    done(change(officer(), code, "activate", Map.of()), "activate");
    waitFor(standing(code), "1");
    postEnds(person, TODAY.minusDays(1));

    assertThat(page(officer(), code, ""))
        .contains("Cần giải quyết: 1")
        .contains("Không còn thuộc diện và chưa bắt đầu học");
    assertThat(settle(code, person, "LEFT", "act", "", "").statusCode()).isEqualTo(422);
    Callable<Integer> withdraw =
        () -> settle(code, person, "LEFT", "act", "Đã nghỉ", "").statusCode();
    assertThat(atOnce(Stream.of(withdraw, withdraw))).containsExactlyInAnyOrder(302, 409);
    assertThat(single(standing(code))).isEqualTo("0");
    runJob("assignment-rules");
    assertThat(single(standing(code))).isEqualTo("0");

    postEnds(person, null);
    runJob("assignment-rules");
    waitFor(standing(code), "1");
    assertThat(told(person)).as("once in each round").isEqualTo("2");
  }

  @Test
  void otherDueDatesAndLateOnesAreAsked() throws Exception {
    String unit = unit();
    Somebody elsewhere = posted(unit);
    NominationIT.nominate(officer(), unit);
    Somebody late = posted(unit);
    String code = draft(unit, "DAY", TYPED.format(TODAY.minusDays(1)));
    done(change(officer(), code, "activate", Map.of()), "activate");
    runJob("assignment-rules");
    assertThat(single(standing(code))).isEqualTo("0");
    assertThat(page(officer(), code, ""))
        .contains("Cần giải quyết: 2")
        .contains("Đã được cử học theo cách khác")
        .contains("đã qua");

    assertThat(settle(code, elsewhere, "OTHER_DUE", "act", "Theo quy tắc", "").statusCode())
        .as("a due date that has passed")
        .isEqualTo(422);
    done(settle(code, elsewhere, "OTHER_DUE", "keep", "Giữ hạn đã hẹn", ""), "keep");
    assertThat(settle(code, late, "TOO_LATE", "act", "Mới về", "01/01/2020").statusCode())
        .isEqualTo(422);
    String due = TYPED.format(TODAY.plusDays(9));
    done(settle(code, late, "TOO_LATE", "act", "Mới về", due), "act");
    assertThat(settle(code, late, "TOO_LATE", "act", "Mới về", due).statusCode()).isEqualTo(409);
    assertThat(single(standing(code))).isEqualTo("1");
    assertThat(page(officer(), code, "")).contains("chưa có tài khoản").contains(due);
  }

  @Test
  void officersChangeADraftOneAfterTheOther() throws Exception {
    String unit = unit();
    posted(unit);
    String code = draft(unit, "AFTER_START", "30");
    String edition = edition(officer(), code);
    Callable<Integer> add =
        () ->
            change(
                    officer(),
                    code,
                    "group",
                    Map.of("place", "0", "shape", "ANY", "edition", edition))
                .statusCode();
    assertThat(atOnce(Stream.of(add, add))).containsExactlyInAnyOrder(302, 409);
    assertThat(change(officer(), code, "activate", Map.of()).statusCode())
        .as("a group without a line")
        .isEqualTo(422);
    done(change(officer(), code, "remove", Map.of("place", "0.2")), "remove");
    assertThat(change(officer(), code, "leaf", Map.of("place", "0", "kind", "post")).statusCode())
        .isEqualTo(422);
    assertThat(change(officer(), code, "remove", Map.of("place", "0.9")).statusCode())
        .isEqualTo(404);
    String last = edition(officer(), code);
    Callable<Integer> activate =
        () -> change(officer(), code, "activate", Map.of("edition", last)).statusCode();
    assertThat(atOnce(Stream.of(activate, activate))).containsExactlyInAnyOrder(302, 409);
    waitFor(standing(code), "1");

    done(change(officer(), code, "begin", Map.of()), "begin");
    done(change(officer(), code, "shape", Map.of("place", "0", "shape", "ANY")), "shape");
    assertThat(page(officer(), code, "")).as("what is in force stays").contains("P10 – ");
    done(change(officer(), code, "activate", Map.of()), "activate");
    assertThat(page(officer(), code, "")).contains(" hoặc không (đã hoàn thành");
    assertThat(change(officer(), code, "end", Map.of("last", "01/01/2020")).statusCode())
        .isEqualTo(422);
    done(change(officer(), code, "end", Map.of("last", DAY)), "end");
  }

  @Test
  void rulesReachNoFurtherThanTheScope() throws Exception {
    String unit = unit();
    Somebody person = posted(unit);
    String code = draft(unit, "AFTER_ENTRY", "30");
    Visitor commune = people.as("nhansu");
    assertThat(commune.get("/learning/assignment-rule?code=" + code).statusCode()).isEqualTo(404);
    assertThat(commune.get("/learning/assignment-rules").body()).doesNotContain(code);
    for (var verb : List.of("activate", "discard", "head")) {
      var fields = new java.util.LinkedHashMap<>(head("XBM", "AFTER_ENTRY", "9"));
      fields.putAll(Map.of("_token", commune.token(), "edition", "1"));
      assertThat(change(commune, code, verb, fields).statusCode()).as(verb).isEqualTo(404);
    }
    var elsewhere = new java.util.LinkedHashMap<>(head("SNV", "AFTER_ENTRY", "9"));
    elsewhere.putAll(Map.of("_token", commune.token(), "code", code + "-B"));
    assertThat(commune.post("/learning/create-assignment-rule", elsewhere).statusCode())
        .as("a unit beyond the scope")
        .isEqualTo(404);
    Visitor learner = person.visitor();
    assertThat(learner.get("/learning/assignment-rule?code=" + code).statusCode()).isEqualTo(403);
    assertThat(
            officer()
                .post("/learning/change-assignment-rule", Map.of("code", code, "do", "activate"))
                .statusCode())
        .as("without a token")
        .isEqualTo(422);
    String why = page(officer(), code, "&see=draft&words=S-000144");
    assertThat(why).contains("Không làm việc trong đơn vị áp dụng của quy tắc");
    done(change(officer(), code, "discard", Map.of()), "discard");
    assertThat(location(officer().get("/learning/assignment-rule?code=" + code))).isEmpty();
    assertThat(officer().get("/learning/assignment-rule?code=" + code).statusCode()).isEqualTo(404);
  }

  @Test
  void aServerThatIsCutOffNominatesNobodyTwice() throws Exception {
    if (database == TestDatabase.H2) {
      return; // what a kill leaves of its file is seen by CrashIT
    }
    String unit = unit();
    Somebody person = posted(unit);
    posted(unit);
    String code = draft(unit, "AFTER_ENTRY", "30");
    done(change(officer(), code, "activate", Map.of()), "activate");
    installation.kill();
    installation.start();
    waitFor(standing(code), "2");
    runJob("assignment-rules");
    assertThat(single(standing(code))).isEqualTo("2");
    assertThat(told(person)).isEqualTo("1");
  }
}
