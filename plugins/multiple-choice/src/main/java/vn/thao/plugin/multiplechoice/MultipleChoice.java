package vn.thao.plugin.multiplechoice;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.spi.Contract;
import vn.thao.spi.Grade;
import vn.thao.spi.LocalText;
import vn.thao.spi.Options;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

/**
 * A question with any number of right options, but not all. The response is <code>
 * {"choice":["a","c"]}</code>, or a single string when one box is ticked.
 *
 * <p>With R right and W wrong options, each right one chosen earns 1/R and each wrong one chosen
 * costs 1/W; the sum is not less than 0:
 *
 * <pre>fraction = max(0, chosenRight / R − chosenWrong / W)</pre>
 *
 * <p>So all right options and no other earn 1, and ticking every box earns 0, as leaving all open
 * does. What is no option of the question counts for nothing.
 */
public final class MultipleChoice implements QuestionType {

  static final String ID = "thao.multiple-choice";

  private static final int LONGEST_CLASS = 60;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.question(Options.field());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<>(Options.check(definition, ID));
    List<JsonObject> options = Options.of(definition);
    if (!options.isEmpty() && options.stream().allMatch(Options::isRight)) {
      problems.add(Problem.at(Options.place(definition), ID + ".all-right"));
    }
    return problems;
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return Options.shuffled(definition, seed);
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    return Options.chosen(definition, response).isEmpty() ? Refusal.of(ID + ".choose") : null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    List<String> right = Options.right(definition);
    List<String> chosen = Options.chosen(definition, response);
    int wrong = Options.of(definition).size() - right.size();
    long hits = chosen.stream().filter(right::contains).count();
    double earned = share(hits, right.size()) - share(chosen.size() - hits, wrong);
    return Grade.of(Math.max(0, Math.min(1, earned)));
  }

  private static double share(long part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  @Override
  public JsonObject key(JsonObject definition) {
    return Json.createObjectBuilder()
        .add("choice", Json.createArrayBuilder(Options.right(definition)))
        .build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    List<String> chosen = Options.chosen(definition, response);
    return Options.of(definition).stream()
        .filter(option -> chosen.contains(Options.id(option)))
        .map(option -> LocalText.of(option, "text", language))
        .collect(Collectors.joining("; "));
  }

  /** The ids chosen, joined by +; their numbers, e.g. #1 3, where the ids are too long. */
  @Override
  public String classify(JsonObject definition, JsonObject response) {
    List<String> chosen = Options.chosen(definition, response);
    String ids = String.join("+", chosen);
    if (chosen.isEmpty()) {
      return NONE;
    } else if (ids.length() <= LONGEST_CLASS) {
      return ids;
    }
    List<String> all = Options.of(definition).stream().map(Options::id).toList();
    return chosen.stream()
        .map(id -> String.valueOf(all.indexOf(id) + 1))
        .collect(Collectors.joining(" ", "#", ""));
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    return Options.parts(definition, language);
  }

  @Override
  public List<String> partsOf(JsonObject definition, String responseClass) {
    List<String> all = Options.of(definition).stream().map(Options::id).toList();
    if (!responseClass.startsWith("#")) {
      return all.stream().filter(List.of(responseClass.split("\\+"))::contains).toList();
    }
    List<String> numbers = List.of(responseClass.substring(1).split(" "));
    return all.stream()
        .filter(id -> numbers.contains(String.valueOf(all.indexOf(id) + 1)))
        .toList();
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    List<String> chosen = Options.chosen(definition, response);
    return Map.of(
        "text", LocalText.of(definition, "text", viewer.language()),
        "reveal", viewer.reveal(),
        "options", Options.view(definition, state, chosen, viewer));
  }
}
