package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.ConditionKind;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.Days.Stretch;
import vn.thao.platform.entity.LocalName;

/** Has attained a competency at a level or above. */
@ApplicationScoped
public class LevelCondition implements ConditionKind {

  private static final String COMPETENCY = "competency";
  private static final String LEVEL = "level";
  private static final int HIGHEST = 5;

  @Override
  public String name() {
    return "level";
  }

  @Override
  public List<ConditionField> fields(Look look) {
    var competencies = new LinkedHashMap<String, LocalName>();
    for (var row :
        look.reader()
            .rows(
                "select c.code, c.name_vi, c.name_en from competency_competency c"
                    + " where c.retired = 0 order by c.position, c.code")) {
      competencies.put(
          (String) row[0], new LocalName(row[0] + " – " + row[1], row[0] + " – " + row[2]));
    }
    var levels = new LinkedHashMap<String, LocalName>();
    for (int level = 1; level <= HIGHEST; level++) {
      var word = Integer.toString(level);
      levels.put(word, new LocalName(word, word));
    }
    return List.of(
        new ConditionField(COMPETENCY, true, competencies),
        new ConditionField(LEVEL, true, levels));
  }

  @Override
  public Map<Leaf, Map<Long, Days>> read(Look look, List<Leaf> leaves) {
    var codes = leaves.stream().map(leaf -> leaf.value(COMPETENCY)).distinct().toList();
    var rows = new LevelConditionSql(look).attained(codes);
    var facts = new HashMap<Leaf, Map<Long, Days>>();
    for (var leaf : leaves) {
      int least = Integer.parseInt(leaf.value(LEVEL));
      var stretches = new HashMap<Long, List<Stretch>>();
      for (var row : rows) {
        if (row[1].equals(leaf.value(COMPETENCY)) && number(row[2]) >= least) {
          stretches
              .computeIfAbsent(number(row[0]), id -> new ArrayList<>())
              .add(new Stretch(Sql.date(row[3]), Sql.date(row[4])));
        }
      }
      var days = new HashMap<Long, Days>();
      stretches.forEach((person, all) -> days.put(person, Days.of(all)));
      facts.put(leaf, days);
    }
    return facts;
  }
}
