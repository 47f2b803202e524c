package acme.scale;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Grade;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.Viewer;

/**
 * A judgement on a scale from 1 to as many steps as the question has. The response is <code>
 * {"choice":"3"}</code>. The nearer to the right step, the more it earns; the step that is farthest
 * from it earns nothing:
 *
 * <pre>fraction = 1 − |chosen − right| / max(right − 1, steps − right)</pre>
 */
public final class Scale implements QuestionType {

  static final String ID = "acme.scale";
  static final int FEWEST = 3;
  static final int MOST = 10;

  /** Stored with every question and answer: it never changes. */
  @Override
  public String id() {
    return ID;
  }

  /** The editor, the check of imported courses and the export are made from this. */
  @Override
  public Contract contract() {
    return Contract.question(
        Field.of("steps", Kind.NUMBER).mandatory(),
        Field.of("right", Kind.NUMBER).mandatory(),
        Field.of("low", Kind.TEXT),
        Field.of("high", Kind.TEXT),
        Field.of("feedback", Kind.TEXT));
  }

  /** What the contract can't say. A problem names its place and a text that says how to mend it. */
  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    double steps = Lenient.number(definition, "steps", 0);
    double right = Lenient.number(definition, "right", 0);
    if (!isWhole(steps) || steps < FEWEST || steps > MOST) {
      problems.add(Problem.at(place(definition, "steps"), ID + ".steps-range", FEWEST, MOST));
    } else if (!isWhole(right) || right < 1 || right > steps) {
      problems.add(Problem.at(place(definition, "right"), ID + ".right-range", (int) steps));
    }
    return problems;
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number);
  }

  private static String place(JsonObject definition, String field) {
    return definition.containsKey(field) ? "/" + field : "";
  }

  /** Nothing is shuffled, so there is no state. */
  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return chosen(definition, response) == 0 ? Refusal.of(ID + ".choose") : null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    int chosen = chosen(definition, response);
    if (chosen == 0) {
      return Grade.WRONG;
    }
    int farthest = Math.max(right(definition) - 1, steps(definition) - right(definition));
    return Grade.of(1 - (double) Math.abs(chosen - right(definition)) / farthest);
  }

  @Override
  public JsonObject key(JsonObject definition) {
    return Json.createObjectBuilder().add("choice", String.valueOf(right(definition))).build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    int chosen = chosen(definition, response);
    return chosen == 0 ? "" : chosen + "/" + steps(definition);
  }

  /** The statistics count how many chose each step. */
  @Override
  public String classify(JsonObject definition, JsonObject response) {
    int chosen = chosen(definition, response);
    return chosen == 0 ? NONE : String.valueOf(chosen);
  }

  /** What answer.xhtml draws. What gives the answer away only when the viewer may see it. */
  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    var view = new HashMap<String, Object>();
    view.put("text", LocalText.of(definition, "text", viewer.language()));
    view.put("low", LocalText.of(definition, "low", viewer.language()));
    view.put("high", LocalText.of(definition, "high", viewer.language()));
    view.put("steps", steps(definition));
    view.put("chosen", chosen(definition, response));
    view.put("reveal", viewer.reveal());
    view.put("options", IntStream.rangeClosed(1, steps(definition)).boxed().toList());
    if (viewer.reveal()) {
      view.put("right", right(definition));
      view.put("feedback", LocalText.of(definition, "feedback", viewer.language()));
    }
    return view;
  }

  private static int steps(JsonObject definition) {
    return (int) Lenient.number(definition, "steps", FEWEST);
  }

  private static int right(JsonObject definition) {
    return (int) Lenient.number(definition, "right", 1);
  }

  /** 0 when the response names no step; a learner's browser may send anything. */
  private static int chosen(JsonObject definition, JsonObject response) {
    String said = Lenient.text(response, "choice");
    int chosen = said.matches("[1-9][0-9]?") ? Integer.parseInt(said) : 0;
    return chosen <= steps(definition) ? chosen : 0;
  }
}
