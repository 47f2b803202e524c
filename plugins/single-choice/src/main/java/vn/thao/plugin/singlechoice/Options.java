package vn.thao.plugin.singlechoice;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import vn.thao.spi.Lenient;
import vn.thao.spi.Problem;

/** The options of a question: what is written in its definition, and the order a learner sees. */
final class Options {

  /** More would not be read, and would make too many response classes. */
  static final int MOST = 20;

  private Options() {}

  static String id(JsonObject option) {
    return Lenient.text(option, "id");
  }

  static boolean isRight(JsonObject option) {
    return Lenient.flag(option, "right");
  }

  static List<JsonObject> of(JsonObject definition) {
    return Lenient.objects(definition, "options");
  }

  static List<String> right(JsonObject definition) {
    return of(definition).stream().filter(Options::isRight).map(Options::id).toList();
  }

  /** What the response chooses among the options there are, in the order of the definition. */
  static List<String> chosen(JsonObject definition, JsonObject response) {
    List<String> said = Lenient.texts(response, "choice");
    return of(definition).stream().map(Options::id).filter(said::contains).distinct().toList();
  }

  /** <code>{"order":[id, …]}</code>, settled by the seed alone. */
  static JsonObject shuffled(JsonObject definition, long seed) {
    var rest = new ArrayList<>(of(definition).stream().map(Options::id).toList());
    var chance = new SplittableRandom(seed);
    var order = Json.createArrayBuilder();
    while (!rest.isEmpty()) {
      order.add(rest.remove(chance.nextInt(rest.size())));
    }
    return Json.createObjectBuilder().add("order", order).build();
  }

  /** The options as shuffled; without an order, as written. */
  static List<JsonObject> inOrder(JsonObject definition, JsonObject state) {
    var ids = new LinkedHashSet<>(Lenient.texts(state, "order"));
    List<JsonObject> options = of(definition);
    options.forEach(option -> ids.add(id(option)));
    return ids.stream()
        .flatMap(id -> options.stream().filter(option -> id(option).equals(id)).limit(1))
        .toList();
  }

  /** What is wrong with the options of any question that has some. */
  static List<Problem> check(JsonObject definition, String type) {
    var problems = new ArrayList<Problem>();
    List<JsonObject> options = of(definition);
    String all = place(definition);
    if (options.size() < 2) {
      problems.add(Problem.at(all, type + ".few-options"));
    } else if (options.size() > MOST) {
      problems.add(Problem.at(all, type + ".many-options", MOST));
    }
    if (right(definition).isEmpty()) {
      problems.add(Problem.at(all, type + ".none-right"));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      if (!seen.add(id(options.get(i)))) {
        problems.add(
            Problem.at("/options/" + i + "/id", type + ".same-option", id(options.get(i))));
      }
    }
    return problems;
  }

  /** The pointer of the options; of the whole when there are none. */
  static String place(JsonObject definition) {
    return definition.containsKey("options") ? "/options" : "";
  }
}
