package vn.thao.plugin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thao.spi.Blind;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

class MatchingTest extends QuestionTypeContract {

  private static final String TEXT =
      "'id': 'K00-T04', 'clauses': ['1719/8b'], 'competency': 'C03', 'text': 'Ghép?',";
  private static final JsonObject QUESTION = pairs("Một-A Hai-B Ba-A", "PHẢN HỒI", "'C'");
  private static final JsonObject TWIN = pairs("Một-B Hai-A Ba-C", "KHÁC", "");

  @Override
  protected QuestionType type() {
    return new Matching();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(QUESTION)
            .hides("PHẢN HỒI", "right")
            .looksLike(TWIN)
            .earns(1, response("Một-A Hai-B Ba-A"))
            .earns(2 / 3.0, response("Một-A Hai-B Ba-C"))
            .earns(1 / 3.0, response("Một-A Hai-A Ba-C"))
            .earns(0, response("Một-B Hai-A Ba-B Bốn-A"))
            .incomplete(response("Bốn-A"))
            .incomplete(response("Một-X Hai-Y Ba-Z"))
            .incomplete(
                json("{'match-" + Blind.name("Một") + "': ['" + Blind.name("A") + "', 'x']}"))
            .incomplete(json("{'match-" + Blind.name("Một") + "': {'a': 1}}")));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        problem("nothing", json("{'text': 'x'}"), "", "pairs-range"),
        problem("one", pairs("Một-A", "", "'B'"), "/pairs", "pairs-range"),
        problem("nothing to choose", pairs("Một-A Hai-A", "", ""), "/pairs", "offered-range"),
        problem("twins", pairs("Một-A Một-B", "", ""), "/pairs/1", "same-prompt"),
        problem("no distractor", pairs("Một-A Hai-B", "", "'C', 'B'"), "/extra/1", "extra-fits"),
        problem(
            "too many",
            pairs(
                IntStream.range(0, 13)
                    .mapToObj(i -> "P" + i + "-M" + i)
                    .collect(Collectors.joining(" ")),
                "",
                ""),
            "/pairs",
            "pairs-range"));
  }

  private static Unsound problem(String what, JsonObject definition, String pointer, String key) {
    return unsound(what, definition, pointer, "thao.matching." + key);
  }

  @Test
  void whatIsMatchedSoFarEarnsItsShare() {
    JsonObject half = response("Một-A Hai-B");
    assertThat(type().grade(QUESTION, json("{}"), half).fraction()).isEqualTo(2 / 3.0);
    assertThat(type().complete(QUESTION, half).arguments()).containsExactly(1);
    assertThat(type().classify(QUESTION, half)).isEqualTo("2 of 3");
    assertThat(type().parts(QUESTION, Locale.ROOT))
        .extracting(ResponsePart::id)
        .containsExactly("3 of 3", "2 of 3", "1 of 3", "0 of 3");
    assertThat(type().classify(QUESTION, json("{}"))).isEqualTo("(none)");
  }

  @Test
  void everythingIsOfferedOnce() {
    var view = type().view(QUESTION, type().begin(QUESTION, 5), json("{}"), viewer(false));
    assertThat((List<?>) view.get("offered"))
        .extracting(entry -> ((java.util.Map<?, ?>) entry).get("text"))
        .map(Object::toString)
        .containsExactlyInAnyOrder("A", "B", "C");
  }

  @Test
  void summaryNamesBothSides() {
    assertThat(type().summarise(QUESTION, response("Một-C Ba-A"), Locale.ENGLISH))
        .isEqualTo("Một → C; Ba → A");
  }

  private static Viewer viewer(boolean reveal) {
    return new Viewer("p1", "learner", new Locale("vi"), 0, reveal);
  }

  private static JsonObject pairs(String pairs, String feedback, String extra) {
    return json(
        List.of(pairs.split(" ")).stream()
            .map(pair -> pair.split("-"))
            .map(
                pair ->
                    "{'prompt': '"
                        + pair[0]
                        + "', 'match': '"
                        + pair[1]
                        + "', 'feedback': '"
                        + feedback
                        + "'}")
            .collect(
                Collectors.joining(
                    ", ", "{" + TEXT + "'pairs': [", "], 'extra': [" + extra + "]}")));
  }

  private static JsonObject response(String pairs) {
    var response = Json.createObjectBuilder();
    for (String pair : pairs.split(" ")) {
      String[] sides = pair.split("-");
      response.add("match-" + Blind.name(sides[0]), Blind.name(sides[1]));
    }
    return response.build();
  }
}
