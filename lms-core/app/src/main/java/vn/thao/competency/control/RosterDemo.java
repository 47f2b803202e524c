package vn.thao.competency.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.thao.competency.entity.DutyWeek;
import vn.thao.competency.entity.RosterKind;
import vn.thao.competency.entity.RosterRule;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Ids;

/** One invented task force for the demonstration. */
@ApplicationScoped
public class RosterDemo {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  @PersistenceContext EntityManager em;
  @Inject Seeds seeds;
  @Inject Settings settings;
  @Inject Clock clock;

  void load(@Observes @Priority(96) DatabaseReady ready) {
    if (settings.demo()) {
      seeds.once("competency-rosters-demo-1", this::load);
    }
  }

  private void load() {
    members(SeedFiles.yaml("demo/rosters.yaml"), "rosters").forEach(this::roster);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> members(Map<String, Object> owner, String name) {
    return (List<Map<String, Object>>) owner.get(name);
  }

  @SuppressWarnings("unchecked")
  private static List<String> numbers(Map<String, Object> owner, String name) {
    return (List<String>) owner.get(name);
  }

  private void roster(Map<String, Object> roster) {
    long id = Ids.next();
    Sql.insert(
        em,
        "competency_roster",
        "id, code, name_vi, name_en, recorded_at, recorded_by",
        id,
        roster.get("code"),
        SeedFiles.text(roster.get("name"), "vi"),
        SeedFiles.text(roster.get("name"), "en"),
        THEN,
        0);
    members(roster, "slots").forEach(slot -> slot(id, roster, slot));
    var from = DutyWeek.first(Time.today(clock));
    for (var number : numbers(roster, "duty")) {
      long person = id("people_person", "staff_number", number);
      Sql.insert(
          em,
          "competency_roster_duty",
          "id, roster_id, person_id, valid_from, valid_to, recorded_at, recorded_by, open_key",
          Ids.next(),
          id,
          person,
          from,
          from.plusDays(6),
          THEN,
          0,
          id + "/" + person + "/" + from.toEpochDay());
      from = from.plusWeeks(1);
    }
  }

  @SuppressWarnings("unchecked")
  private void slot(long roster, Map<String, Object> about, Map<String, Object> slot) {
    long id = Ids.next();
    Sql.insert(
        em,
        "competency_roster_slot",
        "id, roster_id, name_vi, name_en, primaries, deputies, valid_from, recorded_at,"
            + " recorded_by",
        id,
        roster,
        SeedFiles.text(slot.get("name"), "vi"),
        SeedFiles.text(slot.get("name"), "en"),
        slot.get("primaries"),
        slot.get("deputies"),
        SeedFiles.date(about.get("from")),
        THEN,
        0);
    var says =
        RosterRule.of((String) slot.get("position"), "", (Map<String, Integer>) slot.get("levels"));
    var from = SeedFiles.date(about.get("from"));
    RosterRuleRows.insert(em, new RosterRule(0, id, says, from, null, false, 1), THEN, 0);
    numbers(slot, "primary").forEach(number -> member(id, about, number, RosterKind.PRIMARY));
    numbers(slot, "deputy").forEach(number -> member(id, about, number, RosterKind.DEPUTY));
  }

  private void member(long slot, Map<String, Object> about, String number, RosterKind kind) {
    long person = id("people_person", "staff_number", number);
    Sql.insert(
        em,
        "competency_roster_member",
        "id, slot_id, person_id, kind, decision, valid_from, recorded_at, recorded_by, open_key",
        Ids.next(),
        slot,
        person,
        kind.name(),
        about.get("decision"),
        SeedFiles.date(about.get("from")),
        THEN,
        0,
        slot + "/" + person);
  }

  private long id(String table, String column, Object value) {
    return Sql.number(
        Sql.rows(
                em,
                "select x.id, x." + column + " from " + table + " x where x." + column + " = ?1",
                value)
            .get(0)[0]);
  }
}
