package vn.thao.people.control;

import java.util.List;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.ConditionSql;

/** Posts of everybody who works in the area of a look, and what posts are made of. */
final class PostConditionSql extends ConditionSql {

  PostConditionSql(Look look) {
    super(look);
  }

  /** P for a position or U for a unit, code, names; units by their paths, wherever they are. */
  List<Object[]> named() {
    return rows(
        "select 'P' as what, p.code, p.name_vi, p.name_en, p.code as place, length(p.code) as len"
            + " from people_position p where "
            + valid("p")
            + " union all select 'U', u.code, v.name_vi, v.name_en, v.path, 0 from people_unit u"
            + " join people_unit_version v on v.unit_id = u.id where "
            + valid("v")
            + " order by what, len, place");
  }

  /** Code and path of every unit. */
  List<Object[]> paths() {
    return rows(
        "select u.code, v.path from people_unit u join people_unit_version v on v.unit_id = u.id"
            + " where "
            + valid("v"));
  }

  /** Person, position, share, path of the unit, first and last day, past and coming ones too. */
  List<Object[]> posts() {
    return rows(
        "select a.person_id, o.code, a.kind, v.path, a.valid_from, a.valid_to"
            + " from people_assignment a join people_position o on o.id = a.position_id"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + known("a")
            + " and "
            + valid("v")
            + inArea("a"));
  }
}
