package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.competency.control.KnownLevels;

/** Counts R02 as {@link GapSql} does, from what was known at an earlier time. */
final class GapsThen {

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

  private final Map<String, Map<Long, Count>> cells = new HashMap<>();
  private final Map<Long, Count> all = new HashMap<>();
  private final Map<Long, Object[]> competencies = new LinkedHashMap<>();

  GapsThen(GapSql sql, KnownLevels levels) {
    var requirements = sql.requirements();
    requirements.forEach(row -> competencies.put(number(row[1]), row));
    var held = new HeldThen(levels, requirements);
    held.walk(
        sql.posts(),
        (posts, attained) -> {
          for (var post : posts) {
            held.required(number(post[1]))
                .forEach(
                    (competency, level) ->
                        cells
                            .computeIfAbsent((String) post[2], code -> new HashMap<>())
                            .computeIfAbsent(competency, id -> new Count())
                            .add(level, HeldThen.level(attained, competency)));
          }
          held.required(posts)
              .forEach(
                  (competency, level) ->
                      all.computeIfAbsent(competency, id -> new Count())
                          .add(level, HeldThen.level(attained, competency)));
        });
  }

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

  /** In the order of the framework. */
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
}
