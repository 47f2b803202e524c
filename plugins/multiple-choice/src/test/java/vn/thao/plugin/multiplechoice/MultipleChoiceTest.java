package vn.thao.plugin.multiplechoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.spi.Options;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;
import vn.thao.spi.Viewer;

class MultipleChoiceTest extends QuestionTypeContract {

  private static final String TEXT =
      "'id': 'K01-T02', 'clauses': ['1719/8b'], 'competency': 'C03',"
          + " 'text': {'vi': 'Những ai?', 'en': 'Who?'}, ";

  /** Two right (a, c), three wrong (b, d, e). */
  private static final JsonObject QUESTION =
      json(
          "{"
              + TEXT
              + "'options': [{'id': 'a', 'text': {'vi': 'Một', 'en': 'One'}, 'right': true,"
              + " 'feedback': 'PHẢN HỒI A'},{'id': 'b', 'text': {'vi': 'Hai', 'en': 'Two'},"
              + " 'feedback': 'PHẢN HỒI B'},{'id': 'c', 'text': {'vi': 'Ba', 'en': 'Three'},"
              + " 'right': true},{'id': 'd', 'text': 'Bốn'}, {'id': 'e', 'text': 'Năm'}]}");

  /** Another number of right ones, too: a learner must not learn even how many there are. */
  private static final JsonObject TWIN =
      json(
          QUESTION
              .toString()
              .replace(",\"right\":true", "")
              .replace("\"id\":\"d\"", "\"id\":\"d\",\"right\":true")
              .replace("PHẢN HỒI", "KHÁC"));

  @Override
  protected QuestionType type() {
    return new MultipleChoice();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(QUESTION)
            .hides("PHẢN HỒI", "right")
            .looksLike(TWIN)
            .earns(1, json("{'choice': ['a', 'c']}"))
            .earns(1, json("{'choice': ['c', 'a', 'a', 'z', 7]}"))
            .earns(0.5, json("{'choice': ['a']}"))
            .earns(0.5, json("{'choice': 'c'}"))
            .earns(0, json("{'choice': 'b'}"))
            .incomplete(json("{'choice': []}"))
            .incomplete(json("{'choice': ['z', {}]}"))
            .incomplete(json("{'choice': {'a': true}}")));
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
            options("{'id': 'a', 'text': 'x'}, {'id': 'b', 'text': 'y'}"),
            "/options",
            "none-right"),
        problem(
            "all right",
            options(
                "{'id': 'a', 'text': 'x', 'right': true}, {'id': 'b', 'text': 'y', 'right': true}"),
            "/options",
            "all-right"),
        problem(
            "an id twice",
            options("{'id': 'a', 'text': 'x', 'right': true}, {'id': 'a', 'text': 'y'}"),
            "/options/1/id",
            "same-option"),
        problem(
            "too many",
            options(
                IntStream.rangeClosed(0, 20)
                    .mapToObj(i -> "{'id': 'x" + i + "', 'text': 'x', 'right': " + (i == 3) + "}")
                    .collect(Collectors.joining(", "))),
            "/options",
            "many-options"));
  }

  private static JsonObject options(String options) {
    return json("{" + TEXT + "'options': [" + options + "]}");
  }

  private static Unsound problem(String what, JsonObject definition, String pointer, String key) {
    return unsound(what, definition, pointer, "thao.multiple-choice." + key);
  }

  @ParameterizedTest
  @CsvSource({
    "a c,       1",
    "a,         0.5",
    "c,         0.5",
    "a c b,     0.666666667",
    "a c b d,   0.333333333",
    "a b,       0.166666667",
    "a b d,     0",
    "a c b d e, 0",
    "b,         0",
    "b d e,     0"
  })
  void earnsByShares(String chosen, double fraction) {
    assertThat(type().grade(QUESTION, json("{}"), choice(chosen)).fraction())
        .isCloseTo(fraction, within(1e-8));
  }

  @Test
  void threeThirdsAreExactlyOne() {
    var thirds =
        options(
            "{'id': 'a', 'text': 'x', 'right': true}, {'id': 'b', 'text': 'x', 'right': true},"
                + " {'id': 'c', 'text': 'x', 'right': true}, {'id': 'd', 'text': 'x'}");
    assertThat(type().grade(thirds, json("{}"), choice("a b c")).fraction()).isEqualTo(1);
  }

  @Test
  void statisticsCountTheCombinationWhateverItsOrder() {
    assertThat(type().classify(QUESTION, choice("c a"))).isEqualTo("a+c");
    assertThat(type().classify(QUESTION, choice("a c c"))).isEqualTo("a+c");
    assertThat(type().partsOf(QUESTION, "a+c")).containsExactly("a", "c");
    assertThat(type().classify(QUESTION, json("{}"))).isEqualTo("(none)");
  }

  @Test
  void longIdsAreCountedByNumber() {
    String[] ids =
        IntStream.rangeClosed(1, Options.MOST)
            .mapToObj(i -> "x".repeat(55) + i)
            .toArray(String[]::new);
    var question =
        options(
            Arrays.stream(ids)
                .map(id -> "{'id': '" + id + "', 'text': 'x'}")
                .collect(Collectors.joining(", ")));
    assertThat(type().classify(question, choice(ids[2] + " " + ids[0]))).isEqualTo("#1 3");
    assertThat(type().partsOf(question, "#1 3")).containsExactly(ids[0], ids[2]);
    assertThat(type().classify(question, choice(String.join(" ", ids))))
        .hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void summaryListsTheOptionsChosen() {
    assertThat(type().summarise(QUESTION, choice("c a"), Locale.ENGLISH)).isEqualTo("One; Three");
    assertThat(type().summarise(QUESTION, choice("d"), Locale.ENGLISH)).isEqualTo("Bốn");
  }

  @Test
  void revealMarksEveryRightOption() {
    assertThat(marks(true)).containsExactly("a true", "b false", "c true", "d false", "e false");
    assertThat(marks(false)).containsExactly("a null", "b null", "c null", "d null", "e null");
  }

  private List<String> marks(boolean reveal) {
    var viewer = new Viewer("p1", "learner", new Locale("vi"), 0, reveal);
    var view = type().view(QUESTION, json("{}"), choice("a b"), viewer);
    return ((List<?>) view.get("options"))
        .stream().map(o -> (Map<?, ?>) o).map(o -> o.get("id") + " " + o.get("right")).toList();
  }

  private static JsonObject choice(String ids) {
    return json("{'choice': ['" + ids.replace(" ", "', '") + "']}");
  }
}
