package vn.thao.competency.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.competency.entity.DutyWeek;
import vn.thao.competency.entity.RosterSlot;
import vn.thao.people.control.PostSql;
import vn.thao.platform.entity.Scope;

/** What is known about the roster whose code is parameter 3, and about people for it. */
final class RosterSql extends PostSql {

  private static final String OF_ROSTER =
      "(select r.id from competency_roster r where r.code = ?3)";

  RosterSql(Reader reader, LocalDate asOf, Instant now, Scope scope, String code) {
    super(
        reader, asOf, now, scope, false, List.of(code, DutyWeek.first(asOf), DutyWeek.last(asOf)));
  }

  /** A row for each level that a slot asks for, or for a slot without, or a roster without. */
  List<Object[]> structure() {
    return rows(
        "select r.id as roster, r.name_vi, r.name_en, s.id as slot, s.name_vi as slot_vi,"
            + " s.name_en as slot_en, s.primaries, s.deputies, o.code as position,"
            + " o.name_vi as position_vi, o.name_en as position_en, u.code as unit,"
            + " w.name_vi as unit_vi, w.name_en as unit_en, w.path, l.competency_id,"
            + " c.code as competency, c.name_vi as competency_vi, c.name_en as competency_en,"
            + " l.level, (select min(t.path) from people_unit_version t where t.parent_id is null"
            + " and t.retracted_at is null) as root from competency_roster r"
            + " left join competency_roster_slot s on s.roster_id = r.id and "
            + valid("s")
            + " left join people_position o on o.id = s.position_id"
            + " left join people_unit u on u.id = s.unit_id"
            + " left join people_unit_version w on w.unit_id = s.unit_id and "
            + valid("w")
            + " left join competency_roster_level l on l.slot_id = s.id"
            + " left join competency_competency c on c.id = l.competency_id"
            + " where r.code = ?3 order by s.id, c.position");
  }

  /** Id, slot, person, name, staff number, kind, decision, from; primaries first. */
  List<Object[]> members() {
    return rows(
        "select m.id, m.slot_id, m.person_id, p.full_name, p.staff_number, m.kind, m.decision,"
            + " m.valid_from from competency_roster_member m"
            + " join competency_roster_slot s on s.id = m.slot_id"
            + " join people_person p on p.id = m.person_id where s.roster_id = "
            + OF_ROSTER
            + " and "
            + valid("m")
            + " order by m.kind desc, p.sort_key, m.id");
  }

  private String fitting() {
    return "select distinct s.id as slot, a.person_id as person from competency_roster_slot s"
        + " join people_assignment a on (s.position_id is null or a.position_id = s.position_id)"
        + " join people_unit_version v on v.unit_id = a.unit_id"
        + " left join people_unit_version w on w.unit_id = s.unit_id and "
        + valid("w")
        + " where s.roster_id = "
        + OF_ROSTER
        + " and "
        + valid("s")
        + " and "
        + valid("a")
        + " and "
        + valid("v")
        + " and (s.unit_id is null or v.path like concat(w.path, '%'))"
        + " and not exists (select 1 from competency_roster_level l where l.slot_id = s.id"
        + " and not exists (select 1 from competency_attained t where t.person_id = a.person_id"
        + " and t.competency_id = l.competency_id and t.level >= l.level"
        + " and t.valid_from <= ?1 and t.valid_to >= ?1))";
  }

  /** Slot, how many people fit, wherever they work. */
  List<Object[]> counts() {
    return rows(
        "select f.slot, count(*) from ("
            + fitting()
            + ") f join people_person p on p.id = f.person where p.retracted_at is null"
            + " group by f.slot");
  }

  /** Slot, person, staff number, name of the first who fit and work within the scope. */
  List<Object[]> candidates() {
    return rows(
        "select x.slot, x.person, x.staff_number, x.full_name from (select f.slot, f.person,"
            + " p.staff_number, p.full_name, row_number() over (partition by f.slot"
            + " order by p.sort_key, p.id) as place from ("
            + fitting()
            + reached("v")
            + ") f join people_person p on p.id = f.person where p.retracted_at is null) x"
            + " where x.place <= "
            + RosterSlot.SHOWN
            + " order by x.slot, x.place");
  }

  /**
   * Person, position, unit, path and days of every post of these people, past ones too, the chief
   * one first.
   */
  List<Object[]> posts(List<Long> people) {
    return rows(
        "select a.person_id, o.code, o.name_vi, o.name_en, v.name_vi as unit_vi,"
            + " v.name_en as unit_en, v.path, a.valid_from, a.valid_to from people_assignment a"
            + " join people_position o on o.id = a.position_id"
            + " join people_unit_version v on v.unit_id = a.unit_id where "
            + known("a")
            + " and "
            + valid("v")
            + " and a.person_id in (?*) order by a.share desc, a.valid_from desc, a.id",
        people);
  }

  /** Person, competency, level and days in what any roster asks for. */
  List<Object[]> levels(List<Long> people) {
    return rows(
        "select t.person_id, t.competency_id, t.level, t.valid_from, t.valid_to"
            + " from competency_attained t where t.competency_id in"
            + " (select l.competency_id from competency_roster_level l)"
            + " and t.person_id in (?*)",
        people);
  }

  /**
   * Id, person, name, from, to of the turns in the weeks that are shown, and whether the person
   * belongs to the roster on all of its days that are not over.
   */
  List<Object[]> turns() {
    return rows(
        "select d.id, d.person_id, p.full_name, d.valid_from, d.valid_to, (select count(*)"
            + " from competency_roster_member m join competency_roster_slot s on s.id = m.slot_id"
            + " where s.roster_id = d.roster_id and m.person_id = d.person_id and "
            + known("m")
            + " and (m.valid_from <= d.valid_from or m.valid_from <= ?1)"
            + " and (m.valid_to is null or m.valid_to >= d.valid_to)) as standing"
            + " from competency_roster_duty d join people_person p on p.id = d.person_id"
            + " where d.roster_id = "
            + OF_ROSTER
            + " and "
            + known("d")
            + " and d.valid_to >= ?4 and d.valid_from <= ?5 order by d.valid_from, d.id");
  }

  /** Id and name of those with these staff numbers who work in the scope on the day. */
  List<Object[]> numbered(List<String> numbers) {
    return rows(
        "select distinct p.id, p.full_name from people_person p join people_assignment a"
            + " on a.person_id = p.id join people_unit_version v on v.unit_id = a.unit_id where "
            + known("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and p.retracted_at is null and p.staff_number in (?*)",
        numbers);
  }

  /** Person, phone, mail of the official contacts. */
  List<Object[]> contacts(List<Long> people) {
    return rows(
        "select c.person_id, c.phone, c.mail from people_contact c where "
            + valid("c")
            + " and c.person_id in (?*) order by c.person_id, c.id",
        people);
  }
}
