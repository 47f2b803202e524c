package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.Condition.Shape;

/**
 * What a slot of a roster asks of a person, from a day on. A draft is changed freely, edition by
 * edition, and concerns nobody; laid down, it ends what was asked before on the day before and
 * never changes. Whoever fits has a post on the day, whatever else is asked.
 *
 * @param to last day; null: open
 */
public record RosterRule(
    long id, long slot, Condition says, LocalDate from, LocalDate to, boolean draft, int edition) {

  /** Has any post at all. */
  public static final Leaf POST = new Leaf("post", Map.of());

  /** What slots could ask for before there were trees. */
  public static Condition of(String position, String unit, Map<String, Integer> levels) {
    var parts = new ArrayList<Condition>();
    var post = new TreeMap<String, String>();
    if (!position.isEmpty()) {
      post.put("position", position);
    }
    if (!unit.isEmpty()) {
      post.put("unit", unit);
    }
    if (!post.isEmpty()) {
      parts.add(Condition.of(new Leaf("post", post)));
    }
    levels.forEach(
        (competency, level) ->
            parts.add(
                Condition.of(
                    new Leaf(
                        "level",
                        Map.of("competency", competency, "level", Integer.toString(level))))));
    return new Condition(Shape.ALL, parts, null);
  }

  public Condition whole() {
    return Condition.group(Shape.ALL, Condition.of(POST), says);
  }

  /** Competencies whose levels it asks for, in its order. */
  public List<String> competencies() {
    return says.leaves()
        .filter(leaf -> leaf.kind().equals("level"))
        .map(leaf -> leaf.value("competency"))
        .distinct()
        .toList();
  }

  public boolean isInForceOn(LocalDate day) {
    return !draft && !from.isAfter(day) && (to == null || !to.isBefore(day));
  }

  /** Whether a leaf names this choice of a field of a kind. */
  public boolean names(String kind, String field, String code) {
    return says.leaves()
        .anyMatch(leaf -> leaf.kind().equals(kind) && leaf.value(field).equals(code));
  }

  public RosterRule with(Condition other) {
    return new RosterRule(id, slot, other, from, to, draft, edition);
  }
}
