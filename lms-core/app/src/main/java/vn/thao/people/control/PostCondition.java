package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.ConditionKind;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.Days.Stretch;
import vn.thao.platform.entity.LocalName;

/**
 * Holds one post that is all of what the leaf names: a position, in a unit or below it, full-time
 * or concurrently.
 */
@ApplicationScoped
public class PostCondition implements ConditionKind {

  private static final String POSITION = "position";
  private static final String UNIT = "unit";
  private static final String SHARE = "share";

  @Inject Texts texts;

  @Override
  public String name() {
    return "post";
  }

  @Override
  public List<ConditionField> fields(Look look) {
    var positions = new LinkedHashMap<String, LocalName>();
    var units = new LinkedHashMap<String, LocalName>();
    for (var row : new PostConditionSql(look).named()) {
      var code = (String) row[1];
      if (row[0].equals("P")) {
        positions.put(code, new LocalName(code + " – " + row[2], code + " – " + row[3]));
      } else {
        units.put(code, new LocalName((String) row[2], (String) row[3]));
      }
    }
    var shares = new LinkedHashMap<String, LocalName>();
    for (var share : List.of("FULL_TIME", "CONCURRENT")) {
      var key = "condition.post.share." + share;
      shares.put(
          share, new LocalName(texts.get(Texts.VIETNAMESE, key), texts.get(Texts.ENGLISH, key)));
    }
    return List.of(
        new ConditionField(POSITION, false, positions),
        new ConditionField(SHARE, false, shares),
        new ConditionField(UNIT, false, units));
  }

  @Override
  public Map<Leaf, Map<Long, Days>> read(Look look, List<Leaf> leaves) {
    var sql = new PostConditionSql(look);
    var paths = new HashMap<String, String>();
    if (leaves.stream().anyMatch(leaf -> !leaf.value(UNIT).isEmpty())) {
      sql.paths().forEach(row -> paths.put((String) row[0], (String) row[1]));
    }
    var stretches = new HashMap<Leaf, Map<Long, List<Stretch>>>();
    leaves.forEach(leaf -> stretches.put(leaf, new HashMap<>()));
    for (var row : sql.posts()) {
      for (var leaf : leaves) {
        if (fits(leaf, row, paths)) {
          var to = Sql.date(row[5]);
          stretches
              .get(leaf)
              .computeIfAbsent(number(row[0]), id -> new ArrayList<>())
              .add(new Stretch(Sql.date(row[4]), to == null ? Days.OPEN : to));
        }
      }
    }
    var days = new HashMap<Leaf, Map<Long, Days>>();
    stretches.forEach(
        (leaf, people) -> {
          var each = new HashMap<Long, Days>();
          people.forEach((person, all) -> each.put(person, Days.of(all)));
          days.put(leaf, each);
        });
    return days;
  }

  private static boolean fits(Leaf leaf, Object[] row, Map<String, String> paths) {
    var position = leaf.value(POSITION);
    var share = leaf.value(SHARE);
    var unit = leaf.value(UNIT);
    return (position.isEmpty() || position.equals(row[1]))
        && (share.isEmpty() || share.equals(row[2]))
        && (unit.isEmpty()
            || (paths.containsKey(unit) && ((String) row[3]).startsWith(paths.get(unit))));
  }
}
