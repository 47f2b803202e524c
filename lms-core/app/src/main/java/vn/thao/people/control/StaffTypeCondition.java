package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.StaffType;
import vn.thao.platform.control.ConditionKind;
import vn.thao.platform.control.ConditionSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.Days.Stretch;
import vn.thao.platform.entity.LocalName;

/** Is cán bộ, công chức, viên chức, or under a contract. */
@ApplicationScoped
public class StaffTypeCondition implements ConditionKind {

  private static final String TYPE = "type";

  @Inject Texts texts;

  @Override
  public String name() {
    return "staff";
  }

  @Override
  public List<ConditionField> fields(Look look) {
    var types = new LinkedHashMap<String, LocalName>();
    for (var type : StaffType.values()) {
      var key = "staff-type." + type;
      types.put(
          type.name(),
          new LocalName(texts.get(Texts.VIETNAMESE, key), texts.get(Texts.ENGLISH, key)));
    }
    return List.of(new ConditionField(TYPE, true, types));
  }

  @Override
  public Map<Leaf, Map<Long, Days>> read(Look look, List<Leaf> leaves) {
    var stretches = new HashMap<String, Map<Long, List<Stretch>>>();
    for (var row : new Statements(look).types()) {
      var to = Sql.date(row[3]);
      stretches
          .computeIfAbsent((String) row[1], type -> new HashMap<>())
          .computeIfAbsent(number(row[0]), person -> new ArrayList<>())
          .add(new Stretch(Sql.date(row[2]), to == null ? Days.OPEN : to));
    }
    var facts = new HashMap<Leaf, Map<Long, Days>>();
    for (var leaf : leaves) {
      var days = new HashMap<Long, Days>();
      stretches
          .getOrDefault(leaf.value(TYPE), Map.of())
          .forEach((person, all) -> days.put(person, Days.of(all)));
      facts.put(leaf, days);
    }
    return facts;
  }

  private static final class Statements extends ConditionSql {

    Statements(Look look) {
      super(look);
    }

    /** Person, type, first and last day. */
    List<Object[]> types() {
      return rows(
          "select t.person_id, t.type, t.valid_from, t.valid_to from people_staff_type t where "
              + known("t")
              + inArea("t"));
    }
  }
}
