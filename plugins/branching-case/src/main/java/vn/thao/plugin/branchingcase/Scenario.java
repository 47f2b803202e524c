package vn.thao.plugin.branchingcase;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;

/**
 * The scenario of a definition as a graph. Reads also unsound definitions without failing: a node
 * that isn't there has no choices, a path that comes back to itself leads nowhere.
 */
final class Scenario {

  /** The most that a single choice may earn. */
  static final int MOST_POINTS = 1000;

  private final JsonObject body;
  private final Map<String, JsonObject> nodes = new LinkedHashMap<>();
  private final Map<String, OptionalLong> best = new HashMap<>();
  private final Set<String> onTheWay = new HashSet<>();

  Scenario(JsonObject body) {
    this.body = body;
    for (JsonObject node : Lenient.objects(body, "nodes")) {
      nodes.putIfAbsent(id(node), node);
    }
  }

  static String id(JsonObject nodeOrChoice) {
    return Lenient.text(nodeOrChoice, "id");
  }

  static String next(JsonObject choice) {
    return Lenient.text(choice, "next");
  }

  static long points(JsonObject choice) {
    return Math.max(0, Math.min(MOST_POINTS, Math.round(Lenient.number(choice, "points", 0))));
  }

  /** A choice is critical when it says why. */
  static boolean isCritical(JsonObject choice) {
    return !LocalText.of(choice, "critical", Locale.ROOT).isBlank();
  }

  static boolean isEnd(JsonObject node) {
    return Lenient.flag(node, "end");
  }

  static List<JsonObject> choices(JsonObject node) {
    return Lenient.objects(node, "choices");
  }

  String start() {
    return Lenient.text(body, "start");
  }

  /** Percent of the best path that passes. */
  double pass() {
    return Lenient.number(body, "pass", 100);
  }

  Optional<JsonObject> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  Optional<JsonObject> choice(String node, String choice) {
    return node(node).stream()
        .flatMap(found -> choices(found).stream())
        .filter(found -> id(found).equals(choice))
        .findFirst();
  }

  /** What the best path from the start earns. */
  long most() {
    return most(start()).orElse(0);
  }

  /** The choice of the node that the best path takes. */
  Optional<JsonObject> bestChoice(JsonObject node) {
    Comparator<JsonObject> byCare = Comparator.comparing(choice -> !isCritical(choice));
    return choices(node).stream()
        .filter(choice -> through(choice).isPresent())
        .max(byCare.thenComparing(choice -> through(choice).orElse(0)));
  }

  private OptionalLong most(String id) {
    OptionalLong known = best.get(id);
    if (known != null) {
      return known;
    }
    if (!nodes.containsKey(id) || !onTheWay.add(id)) {
      return OptionalLong.empty();
    }
    JsonObject node = nodes.get(id);
    OptionalLong most =
        isEnd(node)
            ? OptionalLong.of(0)
            : bestChoice(node).map(this::through).orElse(OptionalLong.empty());
    onTheWay.remove(id);
    best.put(id, most);
    return most;
  }

  /** The points of the choice and of the best path after it; empty when it leads to no end. */
  private OptionalLong through(JsonObject choice) {
    OptionalLong rest = most(next(choice));
    return rest.isEmpty() ? rest : OptionalLong.of(points(choice) + rest.getAsLong());
  }
}
