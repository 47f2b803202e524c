package vn.thao.plugin.shorttext;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;
import vn.thao.spi.Viewer;

class ShortTextTest extends QuestionTypeContract {

  private static final String TEXT =
      "'id': 'K00-T01', 'clauses': ['1719/8b'], 'competency': 'C03',"
          + " 'text': {'vi': 'Ai trả lời báo chí?', 'en': 'Who answers the press?'}, ";
  private static final JsonObject QUESTION =
      json(
          "{"
              + TEXT
              + "'longest': 40, 'otherwise': 'PHẢN HỒI KHÁC', 'answers': ["
              + "{'text': {'vi': 'Người phát ngôn', 'en': 'Spokesperson'},"
              + " 'feedback': {'vi': 'PHẢN HỒI 1', 'en': 'FEEDBACK 1'}},"
              + "{'text': 'Chủ tịch xã', 'credit': 50},"
              + "{'text': 'Văn thư', 'credit': 0, 'feedback': 'PHẢN HỒI 3'}]}");
  private static final JsonObject TWIN =
      json("{" + TEXT + "'longest': 40, 'answers': [{'text': 'Kế toán', 'feedback': 'NỮA'}]}");
  private static final JsonObject LOOSE =
      json(
          "{"
              + TEXT
              + "'ignoreMarks': true, 'ignorePunctuation': true,"
              + " 'answers': [{'text': 'Đường dây nóng: 24/7'}]}");

  @Override
  protected QuestionType type() {
    return new ShortText();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(QUESTION)
            .hides("PHẢN HỒI 1")
            .looksLike(TWIN)
            .earns(1, said("người  PHÁT ngôn "))
            .earns(1, json("{'answer': ['spokesperson']}"))
            .earns(0.5, said("chủ tịch xã"))
            .earns(0, said("văn thư"))
            .earns(0, said("Nguoi phat ngon"))
            .incomplete(said("   "))
            .incomplete(said("x".repeat(41)))
            .incomplete(json("{'answer': ['Người phát ngôn', 'Người phát ngôn']}"))
            .incomplete(json("{'answer': {'Người phát ngôn': true}}")),
        sample(LOOSE)
            .earns(1, said("duong day nong 24 7"))
            .earns(1, said("ĐƯỜNG DÂY NÓNG (24/7)!"))
            .earns(0, said("đường dây"))
            .incomplete(said("?!")));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        problem("nothing", json("{'text': 'x'}"), "", "none-right"),
        problem("only mistakes", answers("{'text': 'a', 'credit': 99}"), "/answers", "none-right"),
        problem(
            "too much",
            answers("{'text': 'a', 'credit': 101}"),
            "/answers/0/credit",
            "credit-range"),
        problem(
            "too little",
            answers("{'text': 'a', 'credit': -1}"),
            "/answers/0/credit",
            "credit-range"),
        problem("empty", answers("{'text': 'a'}, {'text': ' '}"), "/answers/1", "empty-answer"),
        problem(
            "the same", answers("{'text': 'Hòa'}, {'text': 'hoà '}"), "/answers/1", "same-answer"),
        problem(
            "cannot be written",
            json("{'longest': 3, 'answers': [{'text': 'abcd'}]}"),
            "/answers/0",
            "answer-too-long"),
        problem(
            "no room",
            json("{'longest': 0, 'answers': [{'text': 'a'}]}"),
            "/longest",
            "longest-range"),
        problem(
            "a novel",
            json("{'longest': 501, 'answers': [{'text': 'a'}]}"),
            "/longest",
            "longest-range"),
        problem(
            "too many",
            answers(
                IntStream.rangeClosed(0, 25)
                    .mapToObj(i -> "{'text': 'a" + i + "'}")
                    .collect(Collectors.joining(", "))),
            "/answers",
            "many-answers"));
  }

  private static JsonObject answers(String answers) {
    return json("{" + TEXT + "'answers': [" + answers + "]}");
  }

  private static Unsound problem(String what, JsonObject definition, String pointer, String key) {
    return unsound(what, definition, pointer, "thao.short-text." + key);
  }

  @ParameterizedTest
  @CsvSource({
    "Hòa bình, hoà bình, false, false, true",
    "thúy, thuý, false, false, true",
    "ma, má, false, false, false",
    "sở, so, false, false, false",
    "Sở Nội vụ, so noi vu, true, false, true",
    "Đảng, dang, true, false, true",
    "đ, d, false, false, false",
    "24 giờ., 24 giờ, false, false, false",
    "24 giờ., 24 giờ, false, true, true",
    "cơ quan, co quan, true, false, true",
    "a\u00A0b, a  b, false, false, true",
    "a\u200Bb, ab, false, false, true"
  })
  void wordingsAreTheSame(String one, String other, boolean marks, boolean signs, boolean same) {
    var wording = new Wording(marks, signs);
    assertThat(wording.of(one).equals(wording.of(other))).isEqualTo(same);
    assertThat(wording.of(Normalizer.normalize(one, Normalizer.Form.NFD)))
        .isEqualTo(wording.of(Normalizer.normalize(one, Normalizer.Form.NFC)));
  }

  @Test
  void everyForeseenAnswerHasItsFeedback() {
    assertThat(revealed("văn thư"))
        .containsEntry("feedback", "PHẢN HỒI 3")
        .containsEntry("right", false);
    assertThat(revealed("kế toán")).containsEntry("feedback", "PHẢN HỒI KHÁC");
    assertThat(revealed("")).containsEntry("feedback", "");
    assertThat(revealed("Chủ tịch xã")).containsEntry("partly", true);
    assertThat(revealed("kế toán").get("accepted")).isEqualTo(List.of("Người phát ngôn"));
  }

  @Test
  void classesAreTheAnswersForeseen() {
    assertThat(type().classify(QUESTION, said("văn thư"))).isEqualTo("#3");
    assertThat(type().parts(QUESTION, Locale.ROOT).get(2).id()).isEqualTo("#3");
    assertThat(type().parts(QUESTION, Locale.ROOT).get(2).right()).isFalse();
    assertThat(type().classify(QUESTION, said("ai biết"))).isEqualTo("(other)");
    assertThat(type().classify(QUESTION, said(""))).isEqualTo("(none)");
  }

  @Test
  void pageNeverShowsMoreThanTheFieldTakes() {
    assertThat(type().summarise(QUESTION, said("y".repeat(16_000)), Locale.ROOT)).hasSize(40);
  }

  private Map<String, Object> revealed(String answer) {
    var viewer = new Viewer("p1", "learner", new Locale("vi"), 0, true);
    return type().view(QUESTION, json("{}"), said(answer), viewer);
  }

  private static JsonObject said(String answer) {
    return Json.createObjectBuilder().add("answer", answer).build();
  }
}
