package vn.thao.xapi.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.xapi.entity.LearningObject;

/** Facts become the statements of the profile. */
class LearningStatementsTest {

  private static final Profile PROFILE = new Profile("https://lms.example");
  private static final LearningObject ACTIVITY =
      new LearningObject(
          "K01", 1, "Khóa", "Course", "05-test", "test", "thao.quiz", "Kiểm tra", "Test");

  private static JsonObject fact(String outcome) {
    return Json.createObjectBuilder()
        .add("person", 42)
        .add("at", "2026-11-25T01:10:00Z")
        .add("registration", 7)
        .add("activity", 8)
        .add("outcome", outcome)
        .add("startedAt", "2026-11-25T01:00:00Z")
        .add("raw", 9)
        .add("max", 10)
        .add("responses", Json.createArrayBuilder().add(response("q1", 1)).add(response("q2", 0)))
        .build();
  }

  private static JsonObject response(String item, double fraction) {
    return Json.createObjectBuilder()
        .add("item", item)
        .add("version", 1)
        .add("class", "a")
        .add("fraction", fraction)
        .build();
  }

  private static List<JsonObject> told(String reference, String outcome) {
    return LearningStatements.statements(PROFILE, reference, fact(outcome), ACTIVITY);
  }

  @ParameterizedTest
  @CsvSource({
    "registered:7, PASSED, registered, 1",
    "initialized:5, PASSED, initialized, 1",
    "answered:5:9, PASSED, answered, 2",
    "closed:5:9, PASSED, passed, 1",
    "closed:5:9, FAILED, failed, 1",
    "closed:5:9, COMPLETED, completed, 1",
    "completed:7, PASSED, completed, 1"
  })
  void everyFactBecomesStatementsInOrder(String reference, String outcome, String verb, int count) {
    var told = told(reference, outcome);

    assertThat(told).hasSize(count).isEqualTo(told(reference, outcome));
    assertThat(told.stream().map(one -> one.getString("id")).distinct()).hasSize(count);
    for (var one : told) {
      assertThat(StatementCheck.problems(one)).isEmpty();
      assertThat(Reading.at(one, "verb", "id")).endsWith("/" + verb);
      assertThat(one.getJsonObject("actor").toString())
          .contains("\"name\":\"42\"")
          .doesNotContain("mbox");
    }
  }

  @Test
  void aPassedTestTellsScoreAndTime() {
    var result = told("closed:5:9", "PASSED").get(0).getJsonObject("result");

    assertThat(result.getBoolean("success")).isTrue();
    assertThat(result.getBoolean("completion")).isTrue();
    assertThat(result.getString("duration")).isEqualTo("PT600S");
    assertThat(result.getJsonObject("score").getJsonNumber("scaled").doubleValue()).isEqualTo(.9);
  }
}
