package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/**
 * The statements behind one number of R01 or R02. Parameter 3 is the code of a course, 4 that of a
 * position, 5 that of a competency; empty: all.
 */
final class CountedSql extends PostSql {

  private static final String HELD =
      " from people_assignment a join people_unit_version v on v.unit_id = a.unit_id"
          + " join people_position o on o.id = a.position_id";

  CountedSql(
      Reader reader,
      LocalDate asOf,
      Instant knownAt,
      Scope scope,
      boolean own,
      String course,
      String position,
      String competency) {
    super(
        reader,
        asOf,
        knownAt,
        scope,
        own,
        List.of(
            course == null ? "" : course,
            position == null ? "" : position,
            competency == null ? "" : competency));
  }

  /** Whoever works there: person, twice. */
  List<Object[]> members() {
    return rows(
        "select distinct a.person_id, a.person_id as again from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + held());
  }

  /** Whoever works there by name: person, name. */
  List<Object[]> named() {
    return rows(
        "select distinct p.id, p.full_name, p.sort_key from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_person p on p.id = a.person_id where "
            + held()
            + " order by p.sort_key, p.id");
  }

  /** Person, name, course, when registered, when completed. */
  List<Object[]> registrations() {
    return rows(
        "select g.person_id, p.full_name, c.code, g.registered_at, (select min(k.completed_at)"
            + " from learning_completion k where k.registration_id = g.id) as done_at"
            + " from learning_registration g join content_course c on c.id = g.course_id"
            + " join people_person p on p.id = g.person_id where (?3 = '' or c.code = ?3)"
            + somewhereInScope("g")
            + " order by p.sort_key, p.id, g.id");
  }

  /** Position, competency, level: the chosen competency, or all. */
  List<Object[]> requirements() {
    return rows(
        "select r.position_id, r.competency_id, r.level from competency_requirement r"
            + " join competency_competency c on c.id = r.competency_id where "
            + valid("r")
            + " and (?5 = '' or c.code = ?5)");
  }

  /** Person, name, level required, level attained; of whom something is required. */
  List<Object[]> levels(Holders held) {
    var posts =
        rows(
            "select a.person_id, a.position_id, p.full_name"
                + HELD
                + " join people_person p on p.id = a.person_id where "
                + held()
                + " and (?4 = '' or o.code = ?4) order by p.sort_key, a.person_id");
    var rows = new ArrayList<Object[]>();
    held.walk(
        posts,
        (own, attained) -> {
          var required = held.required(own);
          if (!required.isEmpty()) {
            int reached =
                required.keySet().stream().mapToInt(attained.first()::level).max().orElse(0);
            rows.add(
                new Object[] {
                  own.get(0)[0], own.get(0)[2], Collections.max(required.values()), reached
                });
          }
        });
    return rows;
  }

  private String held() {
    return valid("a") + " and " + valid("v") + reached("v");
  }
}
