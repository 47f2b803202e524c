package vn.thao.platform.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What has to hold of somebody: a tree of groups, whose leaves each say one thing. The one
 * mechanism for whatever depends on facts about people. On which days it holds follows from the
 * days of its leaves alone, and it can name the leaves that decide. A tree is never changed; each
 * edit gives another.
 *
 * @param parts of a group; a group without any holds of nobody
 * @param leaf null for a group
 */
public record Condition(Shape shape, List<Condition> parts, Leaf leaf) {

  /** How the parts of a group make it hold. */
  public enum Shape {
    ALL,
    ANY,
    /** No part holds. */
    NONE,
    LEAF;

    /** Those that a group may have. */
    public static final List<Shape> OF_GROUPS = List.of(ALL, ANY, NONE);

    public static Shape named(String name) {
      return OF_GROUPS.stream()
          .filter(each -> each.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new NotFound("failure.not-found"));
    }
  }

  /**
   * One thing that is said of a person.
   *
   * @param kind names who knows about it, such as {@code post}
   * @param values by field of the kind: codes
   */
  public record Leaf(String kind, Map<String, String> values) {

    public Leaf {
      values = Map.copyOf(values);
    }

    /** Empty when the leaf doesn't ask for it. */
    public String value(String field) {
      return values.getOrDefault(field, "");
    }
  }

  /**
   * A leaf that decides about somebody on a day.
   *
   * @param since the first of the days on which it holds; null when it does not hold
   * @param last when it does not hold: the last day on which it did; null when it never did
   */
  public record Why(Leaf leaf, LocalDate since, LocalDate last) {}

  /**
   * A node with its place: the numbers of the parts on the way down, {@code 0} for the root and
   * {@code 0.2} for its third part.
   */
  public record Node(String place, int depth, Condition condition) {}

  public static final String ROOT = "0";
  private static final int DEEPEST = 3;
  private static final int MOST = 30;
  private static final String SHAPE = "shape";
  private static final String KIND = "kind";

  public Condition {
    parts = List.copyOf(parts);
  }

  public static Condition group(Shape shape, Condition... parts) {
    return new Condition(shape, List.of(parts), null);
  }

  public static Condition of(Leaf leaf) {
    return new Condition(Shape.LEAF, List.of(), leaf);
  }

  public boolean isGroup() {
    return shape != Shape.LEAF;
  }

  /** The days on which it holds of somebody whose leaves hold on these days. */
  public Days days(Function<Leaf, Days> facts) {
    if (!isGroup()) {
      return facts.apply(leaf);
    }
    if (parts.isEmpty()) {
      return Days.NEVER;
    }
    var each = parts.stream().map(part -> part.days(facts));
    return switch (shape) {
      case ALL -> each.reduce(Days.ALWAYS, Days::and);
      case ANY -> each.reduce(Days.NEVER, Days::or);
      default -> each.reduce(Days.NEVER, Days::or).not();
    };
  }

  /** The leaves that make it hold, or keep it from holding, on the day. */
  public List<Why> why(Function<Leaf, Days> facts, LocalDate day) {
    if (!isGroup()) {
      var days = facts.apply(leaf);
      return List.of(new Why(leaf, days.since(day), days.lastBefore(day)));
    }
    boolean holds = days(facts).on(day);
    return parts.stream()
        .filter(part -> decides(holds, part.days(facts).on(day)))
        .flatMap(part -> part.why(facts, day).stream())
        .toList();
  }

  private boolean decides(boolean holds, boolean part) {
    return switch (shape) {
      case ALL -> holds || !part;
      case ANY -> part || !holds;
      default -> holds || part;
    };
  }

  /** Whether each group has a part, so that it says something about somebody. */
  public boolean isComplete() {
    return !isGroup() || (!parts.isEmpty() && parts.stream().allMatch(Condition::isComplete));
  }

  public Stream<Leaf> leaves() {
    return isGroup() ? parts.stream().flatMap(Condition::leaves) : Stream.of(leaf);
  }

  /** All of it, the upper before the lower. */
  public List<Node> nodes() {
    var nodes = new ArrayList<Node>();
    gather(ROOT, 0, nodes);
    return nodes;
  }

  private void gather(String place, int depth, List<Node> nodes) {
    nodes.add(new Node(place, depth, this));
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).gather(place + "." + i, depth + 1, nodes);
    }
  }

  /** With one more part at the end of the group at this place. */
  public Condition plus(String place, Condition part) {
    var more =
        changed(
            place,
            group -> {
              if (!group.isGroup()) {
                throw new NotFound("failure.not-found");
              }
              var all = new ArrayList<>(group.parts);
              all.add(part);
              return new Condition(group.shape, all, null);
            });
    if (more.nodes().size() > MOST || more.nodes().stream().anyMatch(n -> n.depth() > DEEPEST)) {
      throw new Refused("condition.too-large", MOST, DEEPEST);
    }
    return more;
  }

  /** Without what stands at this place and below; the root stays. */
  public Condition without(String place) {
    int cut = place.lastIndexOf('.');
    if (cut < 0) {
      throw new NotFound("failure.not-found");
    }
    return changed(
        place.substring(0, cut),
        group -> {
          var left = new ArrayList<>(group.parts);
          left.remove(index(place.substring(cut + 1), left.size()));
          return new Condition(group.shape, left, null);
        });
  }

  /** With the group at this place in another shape. */
  public Condition shaped(String place, Shape other) {
    return changed(
        place,
        group -> {
          if (!group.isGroup() || other == Shape.LEAF) {
            throw new NotFound("failure.not-found");
          }
          return new Condition(other, group.parts, null);
        });
  }

  private Condition changed(String place, Function<Condition, Condition> change) {
    var way = place.split("\\.", 2);
    if (!way[0].equals(ROOT)) {
      throw new NotFound("failure.not-found");
    }
    return way.length == 1 ? change.apply(this) : below(way[1], change);
  }

  private Condition below(String way, Function<Condition, Condition> change) {
    var steps = way.split("\\.", 2);
    int at = index(steps[0], parts.size());
    var part = parts.get(at);
    var all = new ArrayList<>(parts);
    all.set(at, steps.length == 1 ? change.apply(part) : part.below(steps[1], change));
    return new Condition(shape, all, leaf);
  }

  private static int index(String text, int size) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) >= size) {
      throw new NotFound("failure.not-found");
    }
    return Integer.parseInt(text);
  }

  /** As it is kept. */
  public JsonObject json() {
    var json = Json.createObjectBuilder().add(SHAPE, shape.name());
    if (isGroup()) {
      var all = Json.createArrayBuilder();
      parts.forEach(part -> all.add(part.json()));
      return json.add("parts", all).build();
    }
    var values = Json.createObjectBuilder();
    leaf.values().forEach(values::add);
    return json.add(KIND, leaf.kind()).add("values", values).build();
  }

  /** From what was kept. */
  public static Condition of(JsonObject json) {
    var shape = Shape.valueOf(json.getString(SHAPE));
    if (shape == Shape.LEAF) {
      var values = new LinkedHashMap<String, String>();
      json.getJsonObject("values")
          .forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
      return of(new Leaf(json.getString(KIND), values));
    }
    return new Condition(
        shape,
        json.getJsonArray("parts").stream()
            .map(JsonValue::asJsonObject)
            .map(Condition::of)
            .toList(),
        null);
  }
}
