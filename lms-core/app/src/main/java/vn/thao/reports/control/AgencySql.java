package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/**
 * The statements behind the reports by agency. Parameters: 3 the later day, 4 the code of a
 * competency, 5 that of a position, 6 that of a course, 7 the last day of the year before.
 */
final class AgencySql extends PostSql {

  AgencySql(
      Reader reader,
      LocalDate asOf,
      Instant knownAt,
      Scope scope,
      LocalDate later,
      String competency,
      String position,
      String course) {
    super(
        reader,
        asOf,
        knownAt,
        scope,
        false,
        List.of(later, competency, position, course, asOf.withDayOfYear(1).minusDays(1)));
  }

  /** Person, unit, position's code, kind, share in percent, decision. */
  List<Object[]> posts() {
    return rows(
        "select a.person_id, a.unit_id, o.code, a.kind, a.share, a.decision"
            + " from people_assignment a join people_position o on o.id = a.position_id"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " order by a.valid_from, a.id");
  }

  /** Code, names, id of each competency, and the level that the position asks for, or null. */
  List<Object[]> competencies() {
    return rows(
        "select c.code, c.name_vi, c.name_en, c.id, max(r.level)"
            + " from competency_competency c left join competency_requirement r"
            + " on r.competency_id = c.id and "
            + valid("r")
            + " and r.position_id = (select p.id from people_position p where p.code = ?5)"
            + " group by c.code, c.name_vi, c.name_en, c.id order by c.code");
  }

  /**
   * Person, level of a competency on the day and on the later one, whether it has been practised
   * lately on the day (1) or not (0), as known now.
   *
   * @param competency its id
   */
  List<Object[]> attained(long competency) {
    return rows(
        "select e.person_id,"
            + " max(case when e.valid_from <= ?1 and e.valid_to >= ?1 then e.level else 0 end),"
            + " max(case when e.valid_from <= ?3 and e.valid_to >= ?3 then e.level else 0 end),"
            + " max(case when e.valid_from <= ?1 and e.valid_to >= ?1 then e.practised else 0 end)"
            + " from competency_attained e where e.competency_id in (?*) and e.valid_to >= ?1"
            + " and e.valid_from <= ?3"
            + somewhereInScope("e")
            + " group by e.person_id",
        List.of(competency));
  }

  /** Person and the last day of an exercise or rehearsal that is evidence of the competency. */
  List<Object[]> exercised() {
    return rows(
        "select e.person_id, max(e.observed_on) from competency_evidence e"
            + " join competency_competency k on k.id = e.competency_id"
            + " where k.code = ?4 and e.source in ('EXERCISE', 'REHEARSAL')"
            + " and e.kind = 'EVIDENCE' and e.observed_on <= ?1 and "
            + known("e")
            + " and not exists (select 1 from competency_evidence x where x.replaces = e.id"
            + " and x.recorded_at <= ?2)"
            + somewhereInScope("e")
            + " group by e.person_id");
  }

  /** Person and when the course was completed first, as far as it was known. */
  List<Object[]> completed() {
    return rows(
        "select k.person_id, min(k.completed_at) from learning_completion k"
            + " join learning_registration g on g.id = k.registration_id"
            + " join content_course c on c.id = g.course_id"
            + " where c.code = ?6 and k.completed_at <= ?2"
            + somewhereInScope("k")
            + " group by k.person_id");
  }

  /** Code and titles of each course, of its latest version. */
  List<Object[]> courses() {
    return rows(
        "select c.code, v.title_vi, v.title_en from content_course c join content_version v"
            + " on v.course_id = c.id where v.number = (select max(w.number)"
            + " from content_version w where w.course_id = c.id) and c.recorded_at <= ?2"
            + " order by c.code");
  }

  /** Unit and person of those who stand for an agency as spokespersons. */
  List<Object[]> spokespersons() {
    return rows(
        "select c.unit_id, c.person_id from people_contact c"
            + " join people_unit_version v on v.unit_id = c.unit_id"
            + " where c.kind = 'SPOKESPERSON' and "
            + valid("c")
            + " and "
            + valid("v")
            + reached("v"));
  }

  /** Person and roster's code of those appointed to a roster. */
  List<Object[]> members() {
    return rows(
        "select m.person_id, r.code from competency_roster_member m"
            + " join competency_roster_slot s on s.id = m.slot_id"
            + " join competency_roster r on r.id = s.roster_id where "
            + valid("m")
            + " and "
            + valid("s"));
  }

  /** Code and names of each roster, and how many people its slots need. */
  List<Object[]> rosters() {
    return rows(
        "select r.code, r.name_vi, r.name_en, sum(s.primaries + s.deputies)"
            + " from competency_roster r join competency_roster_slot s on s.roster_id = r.id where "
            + valid("s")
            + " group by r.code, r.name_vi, r.name_en order by r.code");
  }

  /**
   * Person and what is recorded of somebody under a name of the list of details.
   *
   * @param attribute one of ours, never typed
   */
  List<Object[]> details(String attribute) {
    return rows(
        "select d.person_id, d.content from people_detail d where d.attribute = '"
            + attribute
            + "' and "
            + valid("d")
            + somewhereInScope("d")
            + " order by d.id");
  }

  /** Person and kind of staff on the day. */
  List<Object[]> staffTypes() {
    return rows(
        "select d.person_id, d.type from people_staff_type d where "
            + valid("d")
            + somewhereInScope("d")
            + " order by d.id");
  }

  /** Person, version and time of completions since a day before the year began. */
  List<Object[]> completions() {
    return rows(
        "select k.person_id, k.version_id, k.completed_at from learning_completion k"
            + " where k.completed_at >= ?7 and k.completed_at <= ?2"
            + somewhereInScope("k"));
  }

  /** Id and definition of every version that somebody completed since then. */
  List<Object[]> completedVersions() {
    return rows(
        "select v.id, v.definition from content_version v where v.id in (select k.version_id from"
            + " learning_completion k where k.completed_at >= ?7 and k.completed_at <= ?2)");
  }

  /** The yearly minimum of training by kind of staff, as {@link HourNorms#row} takes it. */
  List<Object[]> hourNorms() {
    return rows("select " + HourNorms.COLUMNS + valid("n") + " order by n.staff_type");
  }

  /** Norms of abilities of every day, as {@link AbilityNorms#row} takes them. */
  List<Object[]> abilityNorms() {
    return rows("select " + AbilityNorms.COLUMNS + known("n") + AbilityNorms.ORDER);
  }

  /** Person, competency's code, level on the day, as known now; of the one asked for, or all. */
  List<Object[]> allLevels() {
    return rows(
        "select e.person_id, k.code, e.level from competency_attained e"
            + " join competency_competency k on k.id = e.competency_id"
            + " where e.valid_from <= ?1 and e.valid_to >= ?1 and e.level > 0"
            + " and (?4 = '' or k.code = ?4)"
            + somewhereInScope("e"));
  }

  /** Person, course, when registered, when completed; of the course asked for, or all. */
  List<Object[]> registrations() {
    return rows(
        "select g.person_id, c.code, g.registered_at, (select min(k.completed_at)"
            + " from learning_completion k where k.registration_id = g.id) as done_at"
            + " from learning_registration g join content_course c on c.id = g.course_id"
            + " where (?6 = '' or c.code = ?6)"
            + somewhereInScope("g"));
  }
}
