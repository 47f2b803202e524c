package vn.thao.plugin.ordering;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.spi.Blind;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Grade;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Refusal;
import vn.thao.spi.ResponsePart;
import vn.thao.spi.Viewer;

/**
 * Steps to be brought into the order in which the definition has them. A step is named by its text
 * ({@link Blind}), so the page gives nothing away. The response is either the order itself, <code>
 * {"order":[name, …]}</code>, or the place of each step, as the form's fields have it: <code>
 * {"place-&lt;name&gt;":"2", …}</code>.
 *
 * <p>With n steps there are n − 1 pairs of neighbours in the right order. Each pair that stands
 * together, in this order, in the response earns its share:
 *
 * <pre>fraction = pairs kept / (n − 1)</pre>
 *
 * <p>So one step at a wrong place costs a few pairs and not everything behind it. An order that is
 * not complete, or has two steps at one place, earns 0.
 */
public final class Ordering implements QuestionType {

  static final String ID = "thao.ordering";
  static final String PLACE = "place-";
  static final int FEWEST = 3;
  static final int MOST = 12;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.question(
        Field.group(
                "steps", Field.of("text", Kind.TEXT).mandatory(), Field.of("feedback", Kind.TEXT))
            .mandatory()
            .list(),
        Field.of("feedback", Kind.MARKDOWN));
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    List<String> names = right(definition);
    if (names.size() < FEWEST || names.size() > MOST) {
      String place = definition.containsKey("steps") ? "/steps" : "";
      problems.add(Problem.at(place, ID + ".steps-range", FEWEST, MOST));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!seen.add(names.get(i))) {
        problems.add(Problem.at("/steps/" + i, ID + ".same-step"));
      }
    }
    return problems;
  }

  /** The order shown first; it may by chance be the right one, for to avoid it would tell of it. */
  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    return order(Blind.shuffled(right(definition), seed));
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    if (given(definition, response).isEmpty()) {
      boolean begun = !places(definition, response).isEmpty();
      return Refusal.of(ID + (begun ? ".each-place-once" : ".put-in-order"));
    }
    return null;
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    int all = right(definition).size() - 1;
    return all < 1 ? Grade.WRONG : Grade.of((double) kept(definition, response) / all);
  }

  private static int kept(JsonObject definition, JsonObject response) {
    List<String> right = right(definition);
    List<String> given = given(definition, response);
    int kept = 0;
    for (int i = 1; i < right.size(); i++) {
      int before = given.indexOf(right.get(i - 1));
      kept += before >= 0 && given.indexOf(right.get(i)) == before + 1 ? 1 : 0;
    }
    return kept;
  }

  @Override
  public JsonObject key(JsonObject definition) {
    return order(right(definition));
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    return given(definition, response).stream()
        .map(name -> LocalText.of(step(definition, name), "text", language))
        .collect(Collectors.joining(" → "));
  }

  /** How many pairs were kept. */
  @Override
  public String classify(JsonObject definition, JsonObject response) {
    return given(definition, response).isEmpty()
        ? NONE
        : kept(definition, response) + " of " + (right(definition).size() - 1);
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    int all = right(definition).size() - 1;
    return IntStream.rangeClosed(0, all)
        .map(less -> all - less)
        .mapToObj(
            right ->
                ResponsePart.worded(right + " of " + all, right == all, ID + ".class", right, all))
        .toList();
  }

  @Override
  public Map<String, Object> view(
      JsonObject definition, JsonObject state, JsonObject response, Viewer viewer) {
    Locale language = viewer.language();
    List<String> given = given(definition, response);
    List<String> shown = given.isEmpty() ? begun(definition, state) : given;
    var view = new HashMap<String, Object>();
    view.put("text", LocalText.of(definition, "text", language));
    view.put("reveal", viewer.reveal());
    view.put("answered", !given.isEmpty());
    view.put("count", shown.size());
    view.put(
        "steps", shown.stream().map(name -> shown(definition, name, response, viewer)).toList());
    if (viewer.reveal()) {
      view.put("feedback", LocalText.of(definition, "feedback", language));
      view.put("kept", kept(definition, response));
      view.put("pairs", right(definition).size() - 1);
      view.put(
          "right",
          steps(definition).stream()
              .map(
                  step ->
                      Map.of(
                          "text", LocalText.of(step, "text", language),
                          "feedback", LocalText.of(step, "feedback", language)))
              .toList());
    }
    return view;
  }

  private static Map<String, Object> shown(
      JsonObject definition, String name, JsonObject response, Viewer viewer) {
    List<String> given = given(definition, response);
    Map<String, Integer> places = places(definition, response);
    int place = given.isEmpty() ? places.getOrDefault(name, 0) : given.indexOf(name) + 1;
    var view = new HashMap<String, Object>();
    view.put("name", name);
    view.put("text", LocalText.of(step(definition, name), "text", viewer.language()));
    view.put("place", place);
    if (viewer.reveal()) {
      view.put("inPlace", place == right(definition).indexOf(name) + 1);
    }
    return view;
  }

  private static JsonObject order(List<String> names) {
    return Json.createObjectBuilder().add("order", Json.createArrayBuilder(names)).build();
  }

  /** What the state has of the steps, then whatever it lacks, in an order that tells nothing. */
  private static List<String> begun(JsonObject definition, JsonObject state) {
    List<String> all = Blind.shuffled(right(definition), 0);
    var order = new ArrayList<>(Lenient.texts(state, "order").stream().distinct().toList());
    order.retainAll(all);
    all.stream().filter(name -> !order.contains(name)).forEach(order::add);
    return order;
  }

  /** The whole order that the response gives; empty when it doesn't give one. */
  private static List<String> given(JsonObject definition, JsonObject response) {
    List<String> right = right(definition);
    List<String> order = Lenient.texts(response, "order");
    if (order.isEmpty()) {
      order =
          places(definition, response).entrySet().stream()
              .sorted(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .toList();
      if (Set.copyOf(places(definition, response).values()).size() < right.size()) {
        return List.of();
      }
    }
    return order.size() == right.size() && Set.copyOf(order).equals(Set.copyOf(right))
        ? order
        : List.of();
  }

  /** The places said of the steps there are, each from 1 to their number. */
  private static Map<String, Integer> places(JsonObject definition, JsonObject response) {
    var places = new HashMap<String, Integer>();
    List<String> names = right(definition);
    for (String name : names) {
      List<String> said = Lenient.texts(response, PLACE + name);
      if (said.size() == 1 && said.get(0).matches("[0-9]{1,2}")) {
        int place = Integer.parseInt(said.get(0));
        if (place >= 1 && place <= names.size()) {
          places.put(name, place);
        }
      }
    }
    return places;
  }

  private static List<JsonObject> steps(JsonObject definition) {
    return Lenient.objects(definition, "steps");
  }

  private static List<String> right(JsonObject definition) {
    return steps(definition).stream().map(Ordering::name).toList();
  }

  private static String name(JsonObject step) {
    return Blind.name(LocalText.of(step, "text", Locale.ROOT));
  }

  private static JsonObject step(JsonObject definition, String name) {
    return steps(definition).stream()
        .filter(step -> name(step).equals(name))
        .findFirst()
        .orElse(JsonObject.EMPTY_JSON_OBJECT);
  }
}
