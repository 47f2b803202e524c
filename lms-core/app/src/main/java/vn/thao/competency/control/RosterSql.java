package vn.thao.competency.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.competency.entity.DutyWeek;
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

  /**
   * A row for each rule of each slot, whenever it was or will be in force, or for a slot without
   * rules, or for a roster without slots: roster and its names, slot and its names, primaries,
   * deputies, the rule, the path of the province.
   */
  List<Object[]> structure() {
    return rows(
        "select r.id as roster, r.name_vi, r.name_en, s.id as slot, s.name_vi as slot_vi,"
            + " s.name_en as slot_en, s.primaries, s.deputies, u.id as rule_id, u.slot_id,"
            + " u.tree, u.valid_from, u.valid_to, u.draft_key, u.edition,"
            + " (select min(t.path) from people_unit_version t where t.parent_id is null"
            + " and t.retracted_at is null) as root from competency_roster r"
            + " left join competency_roster_slot s on s.roster_id = r.id and "
            + valid("s")
            + " left join competency_roster_rule u on u.slot_id = s.id and u.draft_key is null and "
            + known("u")
            + " where r.code = ?3 order by s.id, u.valid_from");
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

  /** Id, staff number and name of everybody who works in the scope on the day, by name. */
  List<Object[]> people() {
    return rows(
        "select distinct p.id, p.staff_number, p.full_name, p.sort_key from people_person p"
            + " join people_assignment a on a.person_id = p.id"
            + " join people_unit_version v on v.unit_id = a.unit_id where p.retracted_at is null"
            + " and "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " order by p.sort_key, p.id");
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
