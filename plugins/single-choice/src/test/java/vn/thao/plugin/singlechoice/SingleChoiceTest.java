package vn.thao.plugin.singlechoice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;
import vn.thao.spi.Viewer;

class SingleChoiceTest extends QuestionTypeContract {

  private static final String TEXT =
      "'id': 'K01-T01', 'clauses': ['1719/8b'], 'competency': 'C03',"
          + " 'text': {'vi': 'Ai phát ngôn?', 'en': 'Who speaks?'}, ";
  private static final JsonObject QUESTION =
      json(
          "{"
              + TEXT
              + "'options': ["
              + "{'id': 'a', 'text': {'vi': 'Văn thư', 'en': 'Clerk'}, 'feedback': 'PHẢN HỒI A'},"
              + "{'id': 'b', 'text': {'vi': 'Chủ tịch', 'en': 'Chair'}, 'right': true,"
              + " 'feedback': {'vi': 'PHẢN HỒI B', 'en': 'FEEDBACK B'}},"
              + "{'id': 'c', 'text': 'Kế toán'}]}");
  private static final JsonObject TWIN =
      json(
          QUESTION
              .toString()
              .replace(",\"right\":true", "")
              .replace("\"id\":\"c\"", "\"id\":\"c\",\"right\":true")
              .replace("PHẢN HỒI", "KHÁC"));
  private static final Locale VI = new Locale("vi");

  @Override
  protected QuestionType type() {
    return new SingleChoice();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(QUESTION)
            .hides("PHẢN HỒI", "right")
            .looksLike(TWIN)
            .earns(1, json("{'choice': 'b'}"))
            .earns(1, json("{'choice': ['b']}"))
            .earns(0, json("{'choice': 'a'}"))
            .earns(0, json("{'choice': 'c', 'other': 1}"))
            .incomplete(json("{'choice': ''}"))
            .incomplete(json("{'choice': 'z'}"))
            .incomplete(json("{'choice': ['a', 'b']}"))
            .incomplete(json("{'choice': {'b': true}}")));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        problem(
            "one option",
            options("{'id': 'a', 'text': 'x', 'right': true}"),
            "/options",
            "few-options"),
        problem("no options", json("{" + TEXT + "'minutes': 1}"), "", "few-options"),
        problem(
            "none right",
            options("{'id': 'a', 'text': 'x'}, {'id': 'b', 'text': 'y', 'right': false}"),
            "/options",
            "none-right"),
        problem(
            "two right",
            options(
                "{'id': 'a', 'text': 'x', 'right': true}, {'id': 'b', 'text': 'y', 'right': true}"),
            "/options/1/right",
            "several-right"),
        problem(
            "an id twice",
            options("{'id': 'a', 'text': 'x', 'right': true}, {'id': 'a', 'text': 'y'}"),
            "/options/1/id",
            "same-option"),
        problem(
            "too many",
            options(
                "{'id': 'x0', 'text': 'x', 'right': true}"
                    + IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> ", {'id': 'x" + i + "', 'text': 'x'}")
                        .reduce("", String::concat)),
            "/options",
            "many-options"));
  }

  private static JsonObject options(String options) {
    return json("{" + TEXT + "'options': [" + options + "]}");
  }

  private static Unsound problem(String what, JsonObject definition, String pointer, String key) {
    return unsound(what, definition, pointer, "thao.single-choice." + key);
  }

  @Test
  void everyOrderOccurs() {
    assertThat(LongStream.range(0, 200).mapToObj(seed -> type().begin(QUESTION, seed)).distinct())
        .hasSize(6);
  }

  @Test
  void optionsStandInTheOrderBegun() {
    assertThat(ids(json("{'order': ['c', 'a', 'b']}"))).containsExactly("c", "a", "b");
    assertThat(ids(json("{'order': ['c', 'gone', 3]}"))).containsExactly("c", "a", "b");
    assertThat(ids(json("{}"))).containsExactly("a", "b", "c");
  }

  @Test
  void revealMarksTheRightOptionAndGivesFeedback() {
    assertThat(options(json("{'choice': 'a'}"), true))
        .containsExactly(
            Map.of(
                "id",
                "a",
                "text",
                "Văn thư",
                "chosen",
                true,
                "right",
                false,
                "feedback",
                "PHẢN HỒI A"),
            Map.of(
                "id",
                "b",
                "text",
                "Chủ tịch",
                "chosen",
                false,
                "right",
                true,
                "feedback",
                "PHẢN HỒI B"),
            Map.of("id", "c", "text", "Kế toán", "chosen", false, "right", false, "feedback", ""));
  }

  @Test
  void whatWasChosenStaysChosen() {
    assertThat(options(json("{'choice': 'c'}"), false))
        .containsExactly(
            Map.of("id", "a", "text", "Văn thư", "chosen", false),
            Map.of("id", "b", "text", "Chủ tịch", "chosen", false),
            Map.of("id", "c", "text", "Kế toán", "chosen", true));
  }

  @Test
  void statisticsCountTheOption() {
    assertThat(type().classify(QUESTION, json("{'choice': 'b'}"))).isEqualTo("b");
    assertThat(type().classify(QUESTION, json("{'choice': 'z'}"))).isEqualTo("(none)");
  }

  @Test
  void summaryIsTheOptionInTheLanguageAskedFor() {
    assertThat(type().summarise(QUESTION, json("{'choice': 'b'}"), VI)).isEqualTo("Chủ tịch");
    assertThat(type().summarise(QUESTION, json("{'choice': 'b'}"), Locale.ENGLISH))
        .isEqualTo("Chair");
    assertThat(type().summarise(QUESTION, json("{}"), VI)).isEmpty();
  }

  private List<String> ids(JsonObject state) {
    var view = type().view(QUESTION, state, json("{}"), viewer(false));
    return ((List<?>) view.get("options"))
        .stream().map(o -> (String) ((Map<?, ?>) o).get("id")).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> options(JsonObject response, boolean reveal) {
    return (List<Map<String, Object>>)
        type().view(QUESTION, json("{}"), response, viewer(reveal)).get("options");
  }

  private static Viewer viewer(boolean reveal) {
    return new Viewer("p1", "learner", VI, 0, reveal);
  }

  @Test
  void optionsAreReadAsPeopleWriteThem() {
    JsonObject read =
        new SingleChoice()
            .fromGift("Thủ đô? {=Hà Nội#Đúng. ~Huế ~Đà Nẵng \\~ sông Hàn#1 \\= 1}")
            .orElseThrow();
    assertThat(read)
        .isEqualTo(
            json(
                "{'text': 'Thủ đô?', 'options': ["
                    + "{'id': 'a', 'text': 'Hà Nội', 'right': true, 'feedback': 'Đúng.'},"
                    + "{'id': 'b', 'text': 'Huế'},"
                    + "{'id': 'c', 'text': 'Đà Nẵng ~ sông Hàn', 'feedback': '1 = 1'}]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Một? {=a =b}",
        "Một? {~a ~b}",
        "Một? {=a}",
        "Một? {~%50%a ~%50%b ~c}",
        "Một? {T}",
        "Một? {#5:1}",
        "Một? {=a ~}",
        "Một {=a ~b} hai",
        "Một? {x =a ~b}",
        "Một? {MARK: {=a} {~b}}"
      })
  void otherQuestionsAreLeftToOthers(String gift) {
    assertThat(new SingleChoice().fromGift(gift)).isEmpty();
  }

  /** What a reader of GIFT would take for something else is not written. */
  @Test
  void textWithAnEmptyLineIsNotWritten() {
    JsonObject long2 = json(QUESTION.toString().replace("Ai phát ngôn?", "Ai\\n\\nphát ngôn?"));
    assertThat(new SingleChoice().toGift(long2, VI)).isEmpty();
    assertThat(new SingleChoice().toGift(QUESTION, VI)).isPresent();
  }
}
