package acme.scale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thao.spi.QuestionType;
import vn.thao.spi.QuestionTypeContract;

/** The contract checks what every type owes Thạo; here stand the questions to check it with. */
class ScaleTest extends QuestionTypeContract {

  private static final String TEXT =
      "'id': 'Q1', 'clauses': ['1719/0'], 'competency': 'C01',"
          + " 'text': {'vi': 'Gấp đến đâu?', 'en': 'How urgent?'}, 'steps': 5, ";
  private static final JsonObject QUESTION =
      json(
          "{"
              + TEXT
              + "'right': 4, 'low': {'vi': 'Không gấp', 'en': 'Not urgent'},"
              + " 'high': {'vi': 'Rất gấp', 'en': 'Very urgent'}, 'feedback': 'PHẢN HỒI'}");

  /** The same to whoever must not see the answer yet. */
  private static final JsonObject TWIN =
      json(QUESTION.toString().replace("\"right\":4", "\"right\":2").replace("PHẢN HỒI", "KHÁC"));

  @Override
  protected QuestionType type() {
    return new Scale();
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(QUESTION)
            .hides("PHẢN HỒI", "right")
            .looksLike(TWIN)
            .earns(1, json("{'choice': '4'}"))
            .earns(2 / 3.0, json("{'choice': '5'}"))
            .earns(0, json("{'choice': '1'}"))
            .incomplete(json("{'choice': '6'}"))
            .incomplete(json("{'choice': ['4']}"))
            .incomplete(json("{'choice': 'x'}")));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        unsound("nothing", json("{'text': 'x'}"), "", "acme.scale.steps-range"),
        unsound(
            "two steps",
            json("{'text': 'x', 'steps': 2, 'right': 1}"),
            "/steps",
            "acme.scale.steps-range"),
        unsound(
            "beyond the scale",
            json("{'text': 'x', 'steps': 5, 'right': 6}"),
            "/right",
            "acme.scale.right-range"));
  }

  @Test
  void stepIsWhatTheStatisticsCount() {
    assertThat(type().classify(QUESTION, json("{'choice': '2'}"))).isEqualTo("2");
    assertThat(type().summarise(QUESTION, json("{'choice': '2'}"), Locale.ENGLISH))
        .isEqualTo("2/5");
  }
}
