package vn.thao.plugin.truefalse;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;
import vn.thao.spi.Viewer;

class TrueFalseTest extends QuestionTypeContract {

  private static final Locale MACHINE = Locale.getDefault();
  private static final Locale VI = new Locale("vi");
  private static final String TEXT =
      "'id': 'K01-T03', 'clauses': ['1719/8b'], 'competency': 'C03',"
          + " 'text': {'vi': 'Trời xanh.', 'en': 'The sky is blue.'}, ";
  private static final JsonObject YES =
      json(
          "{"
              + TEXT
              + "'answer': true, 'feedbackTrue': 'PHẢN HỒI 1', 'feedbackFalse': 'PHẢN HỒI 2'}");
  private static final JsonObject NO = json("{" + TEXT + "'answer': false}");

  @AfterEach
  void giveTheMachineItsLanguageBack() {
    Locale.setDefault(MACHINE);
  }

  @Override
  protected QuestionType type() {
    return new TrueFalse();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(YES)
            .hides("PHẢN HỒI")
            .looksLike(NO)
            .earns(1, json("{'choice': 'true'}"))
            .earns(0, json("{'choice': 'false'}"))
            .incomplete(json("{'choice': 'TRUE'}"))
            .incomplete(json("{'choice': true}"))
            .incomplete(json("{'choice': ['true', 'false']}")),
        sample(NO)
            .looksLike(YES)
            .earns(1, json("{'choice': 'false'}"))
            .earns(0, json("{'choice': 'true'}"))
            .incomplete(json("{'choice': '(none)'}")));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        unsound(
            "a word",
            json("{" + TEXT + "'answer': 'true'}"),
            "/answer",
            "thao.true-false.no-answer"),
        unsound("nothing", json("{'text': 'x'}"), "", "thao.true-false.no-answer"));
  }

  @Test
  void trueStandsFirstWhateverTheSeed() {
    assertThat(type().begin(YES, 1)).isEqualTo(type().begin(YES, 99)).isEmpty();
    assertThat(options(YES, json("{}"), VI, false))
        .containsExactly(
            Map.of("id", "true", "text", "Đúng", "chosen", false),
            Map.of("id", "false", "text", "Sai", "chosen", false));
  }

  @Test
  void revealGivesTheFeedbackOfEachAnswer() {
    assertThat(options(YES, json("{'choice': 'false'}"), VI, true))
        .containsExactly(
            Map.of(
                "id",
                "true",
                "text",
                "Đúng",
                "chosen",
                false,
                "right",
                true,
                "feedback",
                "PHẢN HỒI 1"),
            Map.of(
                "id",
                "false",
                "text",
                "Sai",
                "chosen",
                true,
                "right",
                false,
                "feedback",
                "PHẢN HỒI 2"));
  }

  @ParameterizedTest
  @CsvSource({"vi, Đúng", "en, True", "fr, Đúng"})
  void wordsFollowTheReaderNotTheMachine(String language, String word) {
    for (Locale machine : List.of(Locale.US, Locale.FRANCE, VI)) {
      Locale.setDefault(machine);
      assertThat(type().summarise(YES, json("{'choice': 'true'}"), new Locale(language)))
          .isEqualTo(word);
    }
  }

  @Test
  void classesAreTheTwoAnswersAndNone() {
    assertThat(type().classify(YES, json("{'choice': 'true'}"))).isEqualTo("true");
    assertThat(type().classify(YES, json("{'choice': 'false'}"))).isEqualTo("false");
    assertThat(type().classify(YES, json("{}"))).isEqualTo("(none)");
    assertThat(type().summarise(YES, json("{}"), VI)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> options(
      JsonObject question, JsonObject response, Locale language, boolean reveal) {
    var viewer = new Viewer("p1", "learner", language, 0, reveal);
    return (List<Map<String, Object>>)
        type().view(question, json("{}"), response, viewer).get("options");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nước ướt. {T} | {'text': 'Nước ướt.', 'answer': true}",
        "Nước ướt.{ FALSE } | {'text': 'Nước ướt.', 'answer': false}",
        "A {TRUE#Sai rồi.#Đúng.} | {'text': 'A', 'answer': true, 'feedbackTrue': 'Đúng.',"
            + " 'feedbackFalse': 'Sai rồi.'}",
        "A {F#Sai \\# rồi.} | {'text': 'A', 'answer': false, 'feedbackTrue': 'Sai # rồi.'}",
        "A {F##Đúng.} | {'text': 'A', 'answer': false, 'feedbackFalse': 'Đúng.'}"
      },
      quoteCharacter = '"')
  void statementsAreReadAsPeopleWriteThem(String gift, String definition) {
    assertThat(new TrueFalse().fromGift(gift)).contains(json(definition));
  }

  @ParameterizedTest
  @CsvSource({"A {=b ~c}", "A {T} b", "A {Thật}", "A {#1}", "A {=T}"})
  void otherQuestionsAreLeftToOthers(String gift) {
    assertThat(new TrueFalse().fromGift(gift)).isEmpty();
  }
}
