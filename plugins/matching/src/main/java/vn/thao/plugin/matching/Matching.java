package vn.thao.plugin.matching;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
 * Prompts, each of which gets its match from one list that may hold more than is needed. The
 * response is <code>{"match-&lt;prompt&gt;":"&lt;match&gt;", …}</code>, names as in {@link Blind}.
 * Every right match earns the same share:
 *
 * <pre>fraction = right matches / prompts</pre>
 *
 * <p>What is left open earns nothing and costs nothing; so an answer that is not complete may still
 * earn its share.
 */
public final class Matching implements QuestionType {

  static final String ID = "thao.matching";
  static final int FEWEST = 2;
  static final int MOST = 12;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.question(
        Field.group(
                "pairs",
                Field.of("prompt", Kind.TEXT).mandatory(),
                Field.of("match", Kind.TEXT).mandatory(),
                Field.of("feedback", Kind.TEXT))
            .mandatory()
            .list(),
        Field.of("extra", Kind.TEXT).list());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    List<JsonObject> pairs = Pairs.of(definition);
    String all = definition.containsKey("pairs") ? "/pairs" : "";
    int offered = Pairs.offered(definition).size();
    if (pairs.size() < FEWEST || pairs.size() > MOST) {
      problems.add(Problem.at(all, ID + ".pairs-range", FEWEST, MOST));
    } else if (offered < FEWEST || offered > 2 * MOST) {
      problems.add(Problem.at(all, ID + ".offered-range", FEWEST, 2 * MOST));
    }
    Set<String> prompts = new HashSet<>();
    Set<String> matches = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (!prompts.add(Pairs.prompt(pairs.get(i)))) {
        problems.add(Problem.at("/pairs/" + i, ID + ".same-prompt"));
      }
      matches.add(Pairs.match(pairs.get(i)));
    }
    List<JsonValue> extra = Pairs.extra(definition);
    for (int i = 0; i < extra.size(); i++) {
      if (!matches.add(Blind.name(LocalText.of(extra.get(i), Locale.ROOT)))) {
        problems.add(Problem.at("/extra/" + i, ID + ".extra-fits"));
      }
    }
    return problems;
  }

  @Override
  public JsonObject begin(JsonObject definition, long seed) {
    List<String> order = Blind.shuffled(Pairs.offered(definition).keySet(), seed);
    return Json.createObjectBuilder().add("offered", Json.createArrayBuilder(order)).build();
  }

  @Override
  public Refusal complete(JsonObject definition, JsonObject response) {
    int open = Pairs.of(definition).size() - answered(definition, response);
    return open == 0 ? null : Refusal.of(ID + ".match-all", open);
  }

  @Override
  public Grade grade(JsonObject definition, JsonObject state, JsonObject response) {
    int all = Pairs.of(definition).size();
    return all == 0 ? Grade.WRONG : Grade.of((double) right(definition, response) / all);
  }

  @Override
  public JsonObject key(JsonObject definition) {
    var key = Json.createObjectBuilder();
    for (JsonObject pair : Pairs.of(definition)) {
      key.add(Pairs.FIELD + Pairs.prompt(pair), Pairs.match(pair));
    }
    return key.build();
  }

  @Override
  public String summarise(JsonObject definition, JsonObject response, Locale language) {
    Map<String, JsonValue> offered = Pairs.offered(definition);
    return Pairs.of(definition).stream()
        .filter(pair -> !Pairs.given(definition, pair, response).isEmpty())
        .map(
            pair ->
                LocalText.of(pair, "prompt", language)
                    + " → "
                    + LocalText.of(offered.get(Pairs.given(definition, pair, response)), language))
        .collect(Collectors.joining("; "));
  }

  /** How many are right. */
  @Override
  public String classify(JsonObject definition, JsonObject response) {
    return answered(definition, response) == 0
        ? NONE
        : right(definition, response) + " of " + Pairs.of(definition).size();
  }

  @Override
  public List<ResponsePart> parts(JsonObject definition, Locale language) {
    int all = Pairs.of(definition).size();
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
    return Map.of(
        "text", LocalText.of(definition, "text", viewer.language()),
        "reveal", viewer.reveal(),
        "offered", offered(definition, state, viewer.language()),
        "prompts",
            Pairs.of(definition).stream()
                .map(pair -> prompt(definition, pair, response, viewer))
                .toList());
  }

  private static List<Map<String, String>> offered(
      JsonObject definition, JsonObject state, Locale language) {
    Map<String, JsonValue> offered = Pairs.offered(definition);
    var order = new LinkedHashSet<>(Lenient.texts(state, "offered"));
    order.retainAll(offered.keySet());
    order.addAll(Blind.shuffled(offered.keySet(), 0));
    return order.stream()
        .map(name -> Map.of("name", name, "text", LocalText.of(offered.get(name), language)))
        .toList();
  }

  private static Map<String, Object> prompt(
      JsonObject definition, JsonObject pair, JsonObject response, Viewer viewer) {
    String given = Pairs.given(definition, pair, response);
    var view = new HashMap<String, Object>();
    view.put("name", Pairs.prompt(pair));
    view.put("text", LocalText.of(pair, "prompt", viewer.language()));
    view.put("given", given);
    view.put("givenText", LocalText.of(Pairs.offered(definition).get(given), viewer.language()));
    if (viewer.reveal()) {
      view.put("right", Pairs.isRight(definition, pair, response));
      view.put("match", LocalText.of(pair, "match", viewer.language()));
      view.put("feedback", LocalText.of(pair, "feedback", viewer.language()));
    }
    return view;
  }

  private static int answered(JsonObject definition, JsonObject response) {
    return (int)
        Pairs.of(definition).stream()
            .filter(pair -> !Pairs.given(definition, pair, response).isEmpty())
            .count();
  }

  private static int right(JsonObject definition, JsonObject response) {
    return (int)
        Pairs.of(definition).stream()
            .filter(pair -> Pairs.isRight(definition, pair, response))
            .count();
  }
}
