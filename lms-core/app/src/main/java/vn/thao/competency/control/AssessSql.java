package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.FormerNumbers;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Scope;

/** Who works where an assessor may judge, on a day. */
final class AssessSql extends FactSql {

  static final int FOUND = 20;

  /**
   * @param pattern of name or staff number
   * @param one person or application; 0: any
   * @param but never this person: nobody judges himself
   */
  AssessSql(
      Reader reader,
      LocalDate today,
      Instant now,
      Scope scope,
      String pattern,
      long one,
      long but) {
    super(reader, today, now, scope, false, List.of(pattern, one, but));
  }

  /** Id, name, staff number; a page of those who fit. */
  List<Object[]> people(int offset) {
    return rows(
        "select distinct p.id, p.full_name, p.staff_number, p.sort_key"
            + fitting()
            + " order by p.sort_key, p.id limit "
            + FOUND
            + " offset "
            + offset);
  }

  /** How many fit. */
  int peopleFound() {
    return (int) number(rows("select count(distinct p.id), 0" + fitting()).get(0)[0]);
  }

  private String fitting() {
    return " from people_person p"
        + withinReach()
        + " and p.retracted_at is null and (?4 = 0 or p.id = ?4) and p.id <> ?5"
        + " and (p.search_name like ?3 or lower(p.staff_number) like ?3 or "
        + FormerNumbers.like("?3")
        + ")";
  }

  /** Id and staff number of those who have one of these, in capitals. */
  List<Object[]> numbered(List<String> numbers) {
    return rows(
        "select distinct p.id, p.staff_number from people_person p"
            + withinReach()
            + " and p.retracted_at is null and p.id <> ?5 and upper(p.staff_number) in (?*)",
        numbers);
  }

  /** Applications that nobody has decided yet, of people in the scope; a page of them. */
  List<Object[]> waiting(int offset) {
    return rows(
        "select distinct r.id, r.recorded_at, p.id as person_id, p.full_name, c.code, c.name_vi,"
            + " c.name_en, r.level, r.title, r.note, r.achieved_on, r.artefact_id, f.name"
            + undecided()
            + " order by r.recorded_at, r.id limit "
            + FOUND
            + " offset "
            + offset);
  }

  /** How many wait. */
  int waitingFound() {
    return (int) number(rows("select count(distinct r.id), 0" + undecided()).get(0)[0]);
  }

  private String undecided() {
    return " from competency_recognition r join people_person p on p.id = r.person_id"
        + " join competency_competency c on c.id = r.competency_id"
        + " join competency_artefact f on f.id = r.artefact_id"
        + withinReach()
        + " and (?4 = 0 or r.id = ?4) and p.id <> ?5 and p.search_name like ?3"
        + " and not exists (select 1 from competency_recognition_decision d"
        + " where d.recognition_id = r.id)";
  }

  /** Where a statement on people p narrows to those who work in the scope. */
  private String withinReach() {
    return " join people_assignment a on a.person_id = p.id"
        + " join people_unit_version v on v.unit_id = a.unit_id where "
        + valid("a")
        + " and "
        + valid("v")
        + reached("v");
  }
}
