package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thao.competency.control.KnownLevels;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.StaffingReport;

/**
 * The statements behind R03. Parameter 3 is the position's code (empty: all), 4 the day until which
 * what somebody has attained should last.
 */
final class StaffingSql extends PostSql {

  private static final String HAS_FULL_TIME =
      "max(case when a.kind = 'FULL_TIME' then 1 else 0 end)";

  /**
   * @param own the paths themselves, not what is below them
   */
  StaffingSql(
      Reader reader, LocalDate asOf, Instant knownAt, String position, Scope scope, boolean own) {
    super(
        reader,
        asOf,
        knownAt,
        scope,
        own,
        List.of(position == null ? "" : position, asOf.plusDays(StaffingReport.SOON)));
  }

  List<Object[]> norms() {
    return rows(
        "select n.unit_id, n.unit_type, n.position_id, n.kind, n.required from people_norm n"
            + " join people_position p on p.id = n.position_id where "
            + valid("n")
            + " and (?3 = '' or p.code = ?3) order by n.valid_from, n.recorded_at, n.id");
  }

  List<Object[]> posts() {
    return rows(
        "select a.person_id, a.unit_id, a.position_id, a.kind, a.share from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position p on p.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and (?3 = '' or p.code = ?3)");
  }

  /** Unit, how many it has been given. */
  List<Object[]> establishments() {
    return rows(
        "select e.unit_id, sum(e.assigned) as assigned from people_establishment e"
            + " join people_position p on p.id = e.position_id where "
            + valid("e")
            + " and (?3 = '' or p.code = ?3) group by e.unit_id");
  }

  /**
   * Person, how many competencies are required, how many of them are not attained, how many are not
   * attained or not practised lately.
   */
  List<Object[]> gaps() {
    return rows(gapsOfPeople("?1"));
  }

  /** The same, but attained is what will still be so on the later day. */
  List<Object[]> gapsSoon() {
    return rows(gapsOfPeople("?4"));
  }

  /** The same as it was known at an earlier time. */
  List<Object[]> gaps(KnownLevels levels) {
    var held =
        new HeldThen(
            levels,
            rows(
                "select r.position_id, r.competency_id, r.level from competency_requirement r where "
                    + valid("r")));
    var posts =
        rows(
            "select distinct a.person_id, a.position_id from people_assignment a where "
                + valid("a")
                + somewhereInScope("a")
                + " order by a.person_id, a.position_id");
    var rows = new ArrayList<Object[]>();
    held.walk(
        posts,
        (own, attained) -> {
          var required = held.required(own);
          long gaps = 0;
          long notCurrent = 0;
          for (var need : required.entrySet()) {
            var level = attained.get(need.getKey());
            boolean reached = level != null && level.level() >= need.getValue();
            gaps += reached ? 0 : 1;
            notCurrent += reached && level.practised() ? 0 : 1;
          }
          if (!required.isEmpty()) {
            rows.add(new Object[] {own.get(0)[0], required.size(), gaps, notCurrent});
          }
        });
    return rows;
  }

  /** Person, name, sorting key, whether one of the posts is full-time (1) or none (0). */
  List<Object[]> members() {
    return rows(
        "select p.id, p.full_name, p.sort_key, "
            + HAS_FULL_TIME
            + " from people_assignment a join people_person p on p.id = a.person_id"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position o on o.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and (?3 = '' or o.code = ?3) and p.recorded_at <= ?2"
            + " group by p.id, p.full_name, p.sort_key order by p.sort_key, p.id");
  }

  /**
   * What counts is every position of the person, also outside the scope and the chosen position;
   * what is attained stands in the projection, as known now. What is needed and what is reached are
   * laid under one another and grouped once: joining two grouped tables would be done anew for each
   * row on some servers.
   */
  private String gapsOfPeople(String day) {
    return "select y.person_id, count(*) as required_count,"
        + " sum(case when y.reached < y.needed then 1 else 0 end) as gap_count,"
        + " sum(case when y.practised < y.needed then 1 else 0 end) as not_current from ("
        + needs(day, "")
        + ") y group by y.person_id";
  }

  /** Of these people: person, competency's code, level needed, level reached. */
  List<Object[]> needs(List<Long> people) {
    return rows(
        "select y.person_id, c.code, y.needed, y.reached from ("
            + needs("?1", " and %s.person_id in (?*)")
            + ") y join competency_competency c on c.id = y.competency_id",
        people);
  }

  /**
   * @param only a further condition, with the alias as {@code %s}
   */
  private String needs(String day, String only) {
    return "select x.person_id, x.competency_id, max(x.needed) as needed,"
        + " max(x.reached) as reached, max(x.practised) as practised"
        + " from (select a.person_id as person_id, r.competency_id as competency_id,"
        + " r.level as needed, 0 as reached, 0 as practised from people_assignment a"
        + " join competency_requirement r on r.position_id = a.position_id where "
        + valid("a")
        + " and "
        + valid("r")
        + somewhereInScope("a")
        + only.formatted("a")
        + " union all select e.person_id, e.competency_id, 0, e.level,"
        + " case when e.practised = 1 then e.level else 0 end from competency_attained e"
        + " where e.valid_from <= "
        + day
        + " and e.valid_to >= "
        + day
        + somewhereInScope("e")
        + only.formatted("e")
        + ") x group by x.person_id, x.competency_id having max(x.needed) > 0";
  }
}
