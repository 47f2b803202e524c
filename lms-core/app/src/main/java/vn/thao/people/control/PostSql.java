package vn.thao.people.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;

/** Units, positions and who works where, as reports and nominations ask for them. */
public class PostSql extends FactSql {

  protected PostSql(
      Reader reader, LocalDate asOf, Instant knownAt, Scope scope, boolean own, List<Object> more) {
    super(reader, asOf, knownAt, scope, own, more);
  }

  /** Code and names. */
  public List<Object[]> positions() {
    return rows(
        "select p.code, p.name_vi, p.name_en from people_position p where p.retracted_at is null"
            + " and p.valid_from <= ?1 and (p.valid_to is null or p.valid_to >= ?1) and"
            + " p.recorded_at <= ?2 order by length(p.code), p.code");
  }

  /** Id, code, parent, path, names, type; the upper before the lower. */
  public List<Object[]> units() {
    return rows(
        "select u.id, u.code, v.parent_id, v.path, v.name_vi, v.name_en, v.type from people_unit u"
            + " join people_unit_version v on v.unit_id = u.id where "
            + valid("v")
            + reached("v")
            + " order by v.path");
  }

  /**
   * Whose past belongs to a unit that may not have stood yet: its id, code, names, type, and the id
   * of a former unit that went there as a whole.
   */
  public List<Object[]> formers(String code) {
    return rows(
        "select u.id, u.code, v.name_vi, v.name_en, v.type, f.former_id from people_unit u"
            + " join people_unit_former f on f.unit_id = u.id join people_unit_version v"
            + " on v.unit_id = u.id where f.whole = 1 and f.former_id <> u.id and "
            + known("f")
            + " and "
            + known("v")
            + " and u.code in (?*) order by v.valid_from, f.id",
        List.of(code));
  }

  /** Where these people work within the scope: person, unit, position's code and name, kind. */
  public List<Object[]> postsOf(List<Long> people) {
    return rows(
        "select a.person_id, v.name_vi, v.name_en, p.code, p.name_vi as position_vi,"
            + " p.name_en as position_en, a.kind from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position p on p.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and a.person_id in (?*) order by a.valid_from, a.id",
        people);
  }
}
