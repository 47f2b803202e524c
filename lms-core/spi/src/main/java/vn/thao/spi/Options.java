package vn.thao.spi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The options of a question that is answered by choosing: what is written in its definition, <code>
 * {"options":[{"id","text","right","feedback"}]}</code>, and the order a learner sees. A response
 * names what it chooses: <code>{"choice":"a"}</code> or <code>{"choice":["a","c"]}</code>.
 */
public final class Options {

  /** More would not be read, and would make too many response classes. */
  public static final int MOST = 20;

  private Options() {}

  /** The field of a contract. */
  public static Contract.Field field() {
    return Contract.Field.group(
            "options",
            Contract.Field.of("id", Contract.Kind.CODE).mandatory(),
            Contract.Field.of("text", Contract.Kind.TEXT).mandatory(),
            Contract.Field.of("right", Contract.Kind.BOOLEAN),
            Contract.Field.of("feedback", Contract.Kind.TEXT))
        .mandatory()
        .list();
  }

  public static String id(JsonObject option) {
    return Lenient.text(option, "id");
  }

  public static boolean isRight(JsonObject option) {
    return Lenient.flag(option, "right");
  }

  public static List<JsonObject> of(JsonObject definition) {
    return Lenient.objects(definition, "options");
  }

  public static List<String> right(JsonObject definition) {
    return of(definition).stream().filter(Options::isRight).map(Options::id).toList();
  }

  /** What the response chooses among the options there are, in the order of the definition. */
  public static List<String> chosen(JsonObject definition, JsonObject response) {
    List<String> said = Lenient.texts(response, "choice");
    return of(definition).stream().map(Options::id).filter(said::contains).distinct().toList();
  }

  /** <code>{"order":[id, …]}</code>, settled by the seed alone. */
  public static JsonObject shuffled(JsonObject definition, long seed) {
    var rest = new ArrayList<>(of(definition).stream().map(Options::id).toList());
    var chance = new SplittableRandom(seed);
    var order = Json.createArrayBuilder();
    while (!rest.isEmpty()) {
      order.add(rest.remove(chance.nextInt(rest.size())));
    }
    return Json.createObjectBuilder().add("order", order).build();
  }

  /** The options as {@link #shuffled}; without an order, as written. */
  private static List<JsonObject> inOrder(JsonObject definition, JsonObject state) {
    var ids = new LinkedHashSet<>(Lenient.texts(state, "order"));
    List<JsonObject> options = of(definition);
    options.forEach(option -> ids.add(id(option)));
    return ids.stream()
        .flatMap(id -> options.stream().filter(option -> id(option).equals(id)).limit(1))
        .toList();
  }

  /** What a facelet draws of each option; what is right, and why, only when that is revealed. */
  public static List<Map<String, Object>> view(
      JsonObject definition, JsonObject state, Collection<String> chosen, Viewer viewer) {
    return inOrder(definition, state).stream()
        .map(option -> view(option, chosen.contains(id(option)), viewer))
        .toList();
  }

  private static Map<String, Object> view(JsonObject option, boolean chosen, Viewer viewer) {
    var view = new HashMap<String, Object>();
    view.put("id", id(option));
    view.put("text", LocalText.of(option, "text", viewer.language()));
    view.put("chosen", chosen);
    if (viewer.reveal()) {
      view.put("right", isRight(option));
      view.put("feedback", LocalText.of(option, "feedback", viewer.language()));
    }
    return view;
  }

  /** The options as the statistics count them. */
  public static List<ResponsePart> parts(JsonObject definition, Locale language) {
    return of(definition).stream()
        .map(
            option ->
                ResponsePart.written(
                    id(option), LocalText.of(option, "text", language), isRight(option)))
        .toList();
  }

  /**
   * What is wrong with the options of any question that has some.
   *
   * @param type its id, which the keys of the texts begin with
   */
  public static List<Problem> check(JsonObject definition, String type) {
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
  public static String place(JsonObject definition) {
    return definition.containsKey("options") ? "/options" : "";
  }
}
