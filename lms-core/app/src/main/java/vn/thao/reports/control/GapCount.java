package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.competency.entity.HeldLevels;

/** Counts R02: who holds a position, what it asks for, and who has attained that. */
final class GapCount {

  private static final class Count {
    private int level;
    private int holders;
    private int met;

    private void add(int needed, int reached) {
      level = Math.max(level, needed);
      holders++;
      met += reached >= needed ? 1 : 0;
    }
  }

  private final Holders held;
  private final Map<String, Map<Long, Count>> cells = new HashMap<>();
  private final Map<Long, Count> all = new HashMap<>();
  private final Map<Long, Object[]> competencies = new LinkedHashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private int persons;

  /**
   * @param requirements position, competency, level, then the competency's code, names and place
   * @param posts person, position's id and code
   */
  GapCount(Holders.Source levels, List<Object[]> requirements, List<Object[]> posts) {
    requirements.forEach(row -> competencies.put(number(row[1]), row));
    held = new Holders(levels, requirements);
    held.walk(posts, (own, attained) -> add(own, attained.first()));
  }

  private void add(List<Object[]> posts, HeldLevels attained) {
    var needed = held.required(posts);
    if (needed.isEmpty()) {
      return;
    }
    persons++;
    needed.forEach(
        (competency, level) ->
            all.computeIfAbsent(competency, id -> new Count())
                .add(level, attained.level(competency)));
    var seen = new HashSet<Object>();
    for (var post : posts) {
      var asked = held.required(number(post[1]));
      if (seen.add(post[2]) && !asked.isEmpty()) {
        var code = (String) post[2];
        holders.merge(code, 1, Integer::sum);
        var counts = cells.computeIfAbsent(code, key -> new HashMap<>());
        asked.forEach(
            (competency, level) ->
                counts
                    .computeIfAbsent(competency, id -> new Count())
                    .add(level, attained.level(competency)));
      }
    }
  }

  /** Position, competency, required level, persons, how many of them have attained it. */
  List<Object[]> matrix() {
    var rows = new ArrayList<Object[]>();
    cells.forEach(
        (position, counts) ->
            counts.forEach(
                (competency, count) ->
                    rows.add(
                        new Object[] {
                          position,
                          competencies.get(competency)[3],
                          count.level,
                          count.holders,
                          count.met
                        })));
    return rows;
  }

  /**
   * Competency, names, place, persons of whom any position asks it, how many have attained it; in
   * the order of the framework.
   */
  List<Object[]> competencies() {
    var rows = new ArrayList<Object[]>();
    competencies.forEach(
        (competency, row) -> {
          var count = all.get(competency);
          if (count != null) {
            rows.add(new Object[] {row[3], row[4], row[5], row[6], count.holders, count.met});
          }
        });
    return rows;
  }

  /** By position: how many persons hold it, if it asks for anything. */
  Map<String, Integer> holders() {
    return holders;
  }

  /** Of whom something is asked. */
  int persons() {
    return persons;
  }
}
