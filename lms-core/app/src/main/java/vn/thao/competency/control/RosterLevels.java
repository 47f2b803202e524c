package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Numbered;

/** The levels that some people have attained on a day, in some competencies; one statement. */
final class RosterLevels {

  private final Map<String, Integer> levels = new HashMap<>();

  RosterLevels(FactSql.Reader reader, LocalDate day, List<Long> people, List<String> codes) {
    if (people.isEmpty() || codes.isEmpty()) {
      return;
    }
    var values = new ArrayList<Object>(List.of(day, day));
    values.addAll(people);
    values.addAll(codes);
    var sql =
        "select t.person_id, c.code, t.level from competency_attained t"
            + " join competency_competency c on c.id = t.competency_id where t.valid_from <= ?"
            + " and t.valid_to >= ? and t.person_id in ("
            + Numbered.list(people.size())
            + ") and c.code in ("
            + Numbered.list(codes.size())
            + ")";
    for (var row : reader.rows(Numbered.marks(sql), values.toArray())) {
      levels.merge(key(number(row[0]), (String) row[1]), (int) number(row[2]), Math::max);
    }
  }

  private static String key(long person, String code) {
    return person + "/" + code;
  }

  /** 0 when none is attained. */
  int level(long person, String code) {
    return levels.getOrDefault(key(person, code), 0);
  }
}
