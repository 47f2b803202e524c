package vn.thao.plugin.number;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

class NumberQuestionTest extends QuestionTypeContract {

  private static final String TEXT =
      "'id': 'K00-T02', 'clauses': ['1719/8b'], 'competency': 'C03', 'text': {'vi': 'Bao nhiêu?',"
          + " 'en': 'How much?'}, 'unit': {'vi': 'đồng', 'en': 'dong'}, ";
  private static final JsonObject QUESTION =
      json(
          "{"
              + TEXT
              + "'value': 1234.5, 'tolerance': 2, 'toleranceIn': 'percent',"
              + " 'feedbackRight': 'PHẢN HỒI ĐÚNG', 'feedbackSmall': 'PHẢN HỒI NHỎ',"
              + " 'feedbackLarge': 'PHẢN HỒI LỚN'}");
  private static final JsonObject TWIN = json("{" + TEXT + "'value': 7}");
  private static final JsonObject TENTH =
      json("{'text': 'x', 'value': 0.3, 'tolerance': 0.1, 'toleranceIn': 'absolute'}");

  @Override
  protected QuestionType type() {
    return new NumberQuestion();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(QUESTION)
            .hides("PHẢN HỒI ĐÚNG", "1234,5")
            .looksLike(TWIN)
            .earns(1, said("1210"))
            .earns(1, said("1.250,25 đồng"))
            .earns(1, json("{'answer': ['1250 DONG']}"))
            .earns(0, said("1.2345"))
            .earns(0, said("-1250"))
            .incomplete(said(""))
            .incomplete(said("nhiều"))
            .incomplete(said("1,2,3"))
            .incomplete(said("1e3"))
            .incomplete(json("{'answer': ['1234,5', '1234,5']}"))
            .incomplete(json("{'answer': 1234.5}")),
        sample(TENTH).earns(1, said("0,4")).earns(1, said("0.2")).earns(0, said("0,41")),
        sample(json("{'text': 'x', 'value': -1.25}"))
            .earns(1, said("−1,25"))
            .earns(0, said("1,25")));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        problem("no value", "", "", "no-value"),
        problem("a word", "'value': '7'", "/value", "no-value"),
        problem("huge", "'value': 1e16", "/value", "value-range"),
        problem("minute", "'value': 1e-11", "/value", "value-range"),
        problem("below", "'value': 1, 'tolerance': -1", "/tolerance", "tolerance-range"),
        problem(
            "all of it",
            "'value': 1, 'tolerance': 100, 'toleranceIn': 'percent'",
            "/tolerance",
            "tolerance-range"),
        problem(
            "of nothing",
            "'value': 0, 'tolerance': 5, 'toleranceIn': 'percent'",
            "/toleranceIn",
            "percent-of-nothing"));
  }

  private static Unsound problem(String what, String definition, String pointer, String key) {
    return unsound(what, json("{" + definition + "}"), pointer, "thao.number." + key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,5|1234.5",
        "1,234.5|1234.5",
        "1234,5|1234.5",
        "1234.5|1234.5",
        "1 234,5|1234.5",
        "1.234|1234",
        "1,234|1.234",
        "0.125|0.125",
        "12.5|12.5",
        "1234.567|1234.567",
        "1.234.567|1234567",
        "1,234,567|1234567",
        "1.234.567,89|1234567.89",
        "+7|7",
        "- 7|-7",
        "−0,5|-0.5",
        "007|7",
        "1\u00A0000|1000"
      })
  void numbersAreReadAsWritten(String text, BigDecimal number) {
    assertThat(Reading.of(text))
        .get()
        .satisfies(read -> assertThat(read).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ",",
        ".",
        "1,",
        ",5",
        "1.23.456",
        "12.34,5",
        "1,23.4",
        "1.234,5,6",
        "--1",
        "1e3",
        "0x1F",
        "Infinity",
        "NaN",
        "１２",
        "٣",
        "1234.567.890",
        "12345678901234567890123456789012345678901"
      })
  void whatIsNoNumberIsNotRead(String text) {
    assertThat(Reading.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1234.5", "-1.234", "1000000", "0.0000000001", "1.234"})
  void whatIsWrittenIsReadBack(BigDecimal number) {
    assertThat(Reading.of(Reading.write(number)).orElseThrow()).isEqualByComparingTo(number);
  }

  @Test
  void feedbackSaysWhetherTooSmallOrTooLarge() {
    assertThat(revealed("1"))
        .containsEntry("feedback", "PHẢN HỒI NHỎ")
        .containsEntry("right", false);
    assertThat(revealed("9999")).containsEntry("feedback", "PHẢN HỒI LỚN");
    assertThat(revealed("1234,5"))
        .containsEntry("feedback", "PHẢN HỒI ĐÚNG")
        .containsEntry("value", "1234,5 đồng")
        .containsEntry("tolerance", "24,69");
  }

  @Test
  void classesSayOnWhichSide() {
    assertThat(type().parts(QUESTION, Locale.ENGLISH))
        .extracting(ResponsePart::id)
        .containsExactly("right", "small", "large", "(unreadable)");
    assertThat(type().classify(QUESTION, said("1"))).isEqualTo("small");
    assertThat(type().classify(QUESTION, said("9999"))).isEqualTo("large");
    assertThat(type().classify(QUESTION, said("1234,5"))).isEqualTo("right");
    assertThat(type().classify(QUESTION, said("x"))).isEqualTo("(unreadable)");
    assertThat(type().summarise(QUESTION, said("1.234"), Locale.ENGLISH)).isEqualTo("1234 dong");
  }

  private Map<String, Object> revealed(String answer) {
    var viewer = new Viewer("p1", "learner", new Locale("vi"), 0, true);
    return type().view(QUESTION, json("{}"), said(answer), viewer);
  }

  private static JsonObject said(String answer) {
    return Json.createObjectBuilder().add("answer", answer).build();
  }
}
