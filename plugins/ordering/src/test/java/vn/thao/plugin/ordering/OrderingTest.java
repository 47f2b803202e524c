package vn.thao.plugin.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.spi.Blind;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;
import vn.thao.spi.Viewer;

class OrderingTest extends QuestionTypeContract {

  private static final String TEXT =
      "'id': 'K00-T03', 'clauses': ['1719/8b'], 'competency': 'C03', 'text': 'Thứ tự?',";
  private static final JsonObject QUESTION = steps("PHẢN HỒI CHUNG", "Một", "Hai", "Ba", "Bốn");
  private static final JsonObject TWIN = steps("KHÁC", "Bốn", "Hai", "Một", "Ba");

  @Override
  protected QuestionType type() {
    return new Ordering();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(QUESTION)
            .hides("PHẢN HỒI CHUNG", "VÌ SAO Hai")
            .looksLike(TWIN)
            .earns(1, order("Một", "Hai", "Ba", "Bốn"))
            .earns(1, places("Bốn", 4, "Ba", 3, "Một", 1, "Hai", 2))
            .earns(2 / 3.0, order("Bốn", "Một", "Hai", "Ba"))
            .earns(1 / 3.0, places("Một", 1, "Hai", 2, "Bốn", 3, "Ba", 4))
            .earns(0, order("Bốn", "Ba", "Hai", "Một"))
            .incomplete(order("Một", "Hai", "Ba"))
            .incomplete(order("Một", "Hai", "Ba", "Ba"))
            .incomplete(order("Một", "Hai", "Ba", "Bốn", "Bốn"))
            .incomplete(order("Một", "Hai", "Ba", "Năm"))
            .incomplete(places("Một", 1, "Hai", 2, "Ba", 3, "Bốn", 3))
            .incomplete(places("Một", 1, "Hai", 2))
            .incomplete(places("Một", 0, "Hai", 1, "Ba", 2, "Bốn", 3))
            .incomplete(places("Một", 2, "Hai", 3, "Ba", 4, "Bốn", 5))
            .incomplete(json("{'order': {'a': 1}}"))
            .incomplete(
                Json.createObjectBuilder()
                    .add("place-" + Blind.name("Một"), Json.createArrayBuilder(List.of("1", "2")))
                    .build()));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        unsound("nothing", json("{'text': 'x'}"), "", "thao.ordering.steps-range"),
        unsound("only two", steps("", "A", "B"), "/steps", "thao.ordering.steps-range"),
        unsound(
            "too many",
            steps("", IntStream.range(0, 13).mapToObj(i -> "B" + i).toArray(String[]::new)),
            "/steps",
            "thao.ordering.steps-range"),
        unsound("twins", steps("", "A", "B", "A"), "/steps/2", "thao.ordering.same-step"));
  }

  @Test
  void everyOrderMayComeFirst() {
    JsonObject three = steps("", "A", "B", "C");
    assertThat(LongStream.range(0, 500).mapToObj(seed -> type().begin(three, seed)).distinct())
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({"Một Hai Ba Bốn, 3 of 3", "Hai Ba Bốn Một, 2 of 3", "Hai Một, (none)"})
  void classesCountThePairsKept(String order, String word) {
    assertThat(type().classify(QUESTION, order(order.split(" ")))).isEqualTo(word);
  }

  @Test
  void summaryIsTheOrderGiven() {
    assertThat(type().summarise(QUESTION, order("Ba", "Hai", "Một", "Bốn"), Locale.ENGLISH))
        .isEqualTo("Ba → Hai → Một → Bốn");
  }

  @Test
  void placesChosenSoFarAreShownAgain() {
    var view = type().view(QUESTION, type().begin(QUESTION, 1), places("Ba", 2), viewer(false));
    assertThat(view).containsEntry("answered", false);
    assertThat(view.get("steps").toString()).contains("place=2").contains("place=0");
  }

  @Test
  void reviewShowsTheRightOrderAndWhy() {
    var view = type().view(QUESTION, json("{}"), order("Hai", "Một", "Ba", "Bốn"), viewer(true));
    assertThat(view).containsEntry("kept", 1).containsEntry("pairs", 3);
    assertThat(((List<?>) view.get("right")).get(1))
        .isEqualTo(Map.of("text", "Hai", "feedback", "VÌ SAO Hai"));
  }

  private static Viewer viewer(boolean reveal) {
    return new Viewer("p1", "learner", new Locale("vi"), 0, reveal);
  }

  private static JsonObject steps(String feedback, String... texts) {
    return json(
        Arrays.stream(texts)
            .map(text -> "{'text': '" + text + "', 'feedback': 'VÌ SAO " + text + "'}")
            .collect(
                Collectors.joining(
                    ", ", "{" + TEXT + "'feedback': '" + feedback + "', 'steps': [", "]}")));
  }

  private static JsonObject order(String... texts) {
    var names = Arrays.stream(texts).map(Blind::name).toList();
    return Json.createObjectBuilder().add("order", Json.createArrayBuilder(names)).build();
  }

  private static JsonObject places(Object... textsAndPlaces) {
    var response = Json.createObjectBuilder();
    for (int i = 0; i < textsAndPlaces.length; i += 2) {
      response.add(
          "place-" + Blind.name((String) textsAndPlaces[i]), textsAndPlaces[i + 1].toString());
    }
    return response.build();
  }
}
