package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.ConditionKind;
import vn.thao.platform.control.ConditionSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.LocalName;

/** Has completed a course, once and for all from the day of the first completion on. */
@ApplicationScoped
public class CompletedCondition implements ConditionKind {

  private static final String COURSE = "course";

  @Override
  public String name() {
    return "completed";
  }

  @Override
  public List<ConditionField> fields(Look look) {
    var courses = new LinkedHashMap<String, LocalName>();
    for (var row :
        look.reader()
            .rows(
                "select c.code, v.title_vi, v.title_en from content_course c join content_version v"
                    + " on v.course_id = c.id and v.status = 'PUBLISHED' order by c.code")) {
      courses.put((String) row[0], new LocalName(row[0] + " – " + row[1], row[0] + " – " + row[2]));
    }
    return List.of(new ConditionField(COURSE, true, courses));
  }

  @Override
  public Map<Leaf, Map<Long, Days>> read(Look look, List<Leaf> leaves) {
    var facts = new HashMap<Leaf, Map<Long, Days>>();
    leaves.forEach(leaf -> facts.put(leaf, new HashMap<>()));
    var codes = leaves.stream().map(leaf -> leaf.value(COURSE)).toList();
    for (var row : new Statements(look).completions(codes)) {
      var day = LocalDate.ofInstant(Sql.instant(row[2]), Time.ZONE);
      leaves.stream()
          .filter(leaf -> leaf.value(COURSE).equals(row[1]))
          .forEach(leaf -> facts.get(leaf).put(number(row[0]), Days.of(day, null)));
    }
    return facts;
  }

  private static final class Statements extends ConditionSql {

    Statements(Look look) {
      super(look);
    }

    /** Person, course, the first completion that was known. */
    List<Object[]> completions(List<String> courses) {
      return rows(
          "select g.person_id, c.code, min(k.completed_at) as done_at from learning_completion k"
              + " join learning_registration g on g.id = k.registration_id"
              + " join content_course c on c.id = g.course_id where k.completed_at <= ?2"
              + " and c.code in (?*)"
              + inArea("g")
              + " group by g.person_id, c.code",
          courses);
    }
  }
}
