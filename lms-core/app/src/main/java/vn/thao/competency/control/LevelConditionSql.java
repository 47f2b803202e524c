package vn.thao.competency.control;

import java.util.List;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.ConditionSql;

/** Levels of everybody who works in the area of a look, from the projection. */
final class LevelConditionSql extends ConditionSql {

  LevelConditionSql(Look look) {
    super(look);
  }

  /** Person, competency, level, first and last day, by stretch. */
  List<Object[]> attained(List<String> competencies) {
    return rows(
        "select t.person_id, c.code, t.level, t.valid_from, t.valid_to from competency_attained t"
            + " join competency_competency c on c.id = t.competency_id where c.code in (?*)"
            + inArea("t"),
        competencies);
  }
}
