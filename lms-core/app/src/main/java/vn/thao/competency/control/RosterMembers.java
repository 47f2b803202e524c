package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.thao.competency.entity.RosterKind;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** Appoints people to the slots of a roster and dismisses them; each is told. */
@ApplicationScoped
public class RosterMembers {

  private static final int LONGEST = 200;
  private static final String PAGE = "/competency/profile";
  private static final String COLUMNS =
      "slot_id, person_id, kind, decision, valid_from, valid_to, open_key, id, recorded_at,"
          + " recorded_by";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject WholeProvince province;
  @Inject Rosters rosters;
  @Inject Notices notices;
  @Inject Clock clock;

  /**
   * Only somebody who fits the slot on the first day can be appointed, and only to a free place.
   *
   * @param from null: today
   * @param language in which it is said why somebody does not fit
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void appoint(
      String code,
      long slot,
      String staffNumber,
      RosterKind kind,
      String decision,
      LocalDate from,
      Locale language) {
    province.check();
    if (decision.isBlank() || decision.length() > LONGEST) {
      throw new Refused("rosters.decision-needed", LONGEST);
    }
    var day = from == null ? Time.today(clock) : from;
    var locked = lock(code, slot);
    var person = fitting(code, slot, staffNumber, day, language);
    if (taken(slot, kind) >= number(locked[kind == RosterKind.PRIMARY ? 1 : 2])) {
      throw new Conflict(
          kind == RosterKind.PRIMARY ? "rosters.no-place.PRIMARY" : "rosters.no-place.DEPUTY");
    }
    add(slot, person, kind.name(), decision, day, null, slot + "/" + person);
    notices.tell(
        person, "rosters.appointed-notice", List.of(name(locked, 3), name(locked, 5), day), PAGE);
  }

  /**
   * Two officers who appoint to the same slot wait for each other here.
   *
   * @return id, places of primaries and of deputies, names of the slot and of the roster
   */
  private Object[] lock(String code, long slot) {
    locked(
        "select id, primaries from competency_roster_slot where id = ?1 and retracted_at is null"
            + " and valid_to is null for update",
        slot);
    return Sql.rows(
            em,
            "select s.id, s.primaries, s.deputies, s.name_vi, s.name_en, r.name_vi as roster_vi,"
                + " r.name_en as roster_en from competency_roster_slot s"
                + " join competency_roster r on r.id = s.roster_id where s.id = ?1 and r.code = ?2"
                + " and s.retracted_at is null and s.valid_to is null",
            slot,
            code)
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private List<Object[]> locked(String sql, Object... values) {
    try {
      return Sql.rows(em, sql, values);
    } catch (PersistenceException another) {
      throw new Conflict("rosters.moved-on");
    }
  }

  private long fitting(String code, long slot, String staffNumber, LocalDate day, Locale language) {
    var scope = user.scope(Permission.MANAGE_FRAMEWORKS);
    var sql =
        new RosterSql(
            (text, values) -> Sql.rows(em, text, values), day, clock.instant(), scope, code);
    var found =
        sql.numbered(List.of(staffNumber)).stream()
            .findFirst()
            .orElseThrow(() -> new Refused("rosters.unknown-person", staffNumber));
    long person = number(found[0]);
    var lacks = rosters.reading(code, day, scope, language).lacks(slot, person);
    if (!lacks.isEmpty()) {
      throw new Refused("rosters.not-fitting", found[1], String.join("; ", lacks));
    }
    return person;
  }

  private int taken(long slot, RosterKind kind) {
    return locked(
            "select id, kind from competency_roster_member where slot_id = ?1 and kind = ?2"
                + " and open_key is not null for update",
            slot,
            kind.name())
        .size();
  }

  /** Stood in the slot until yesterday; one appointed for today or later never did. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void dismiss(String code, long member) {
    province.check();
    var rows =
        Sql.rows(
            em,
            "select m.slot_id, m.person_id, m.kind, m.decision, m.valid_from, s.name_vi, s.name_en,"
                + " r.name_vi as roster_vi, r.name_en as roster_en from competency_roster_member m"
                + " join competency_roster_slot s on s.id = m.slot_id join competency_roster r"
                + " on r.id = s.roster_id where m.id = ?1 and r.code = ?2"
                + " and m.open_key is not null",
            member,
            code);
    if (rows.isEmpty()) {
      throw new Conflict("rosters.moved-on");
    }
    var row = rows.get(0);
    if (!Sql.retract(em, "competency_roster_member", member, clock.instant())) {
      throw new Conflict("rosters.moved-on");
    }
    var from = Sql.date(row[4]);
    var last = Time.today(clock).minusDays(1);
    long person = number(row[1]);
    if (!last.isBefore(from)) {
      add(number(row[0]), person, (String) row[2], (String) row[3], from, last, null);
    }
    notices.tell(person, "rosters.dismissed-notice", List.of(name(row, 5), name(row, 7)), PAGE);
  }

  private static LocalName name(Object[] row, int at) {
    return new LocalName((String) row[at], (String) row[at + 1]);
  }

  private void add(
      long slot,
      long person,
      String kind,
      String decision,
      LocalDate from,
      LocalDate to,
      String key) {
    try {
      Sql.insert(
          em,
          "competency_roster_member",
          COLUMNS,
          slot,
          person,
          kind,
          decision,
          from,
          to,
          key,
          Ids.next(),
          clock.instant(),
          user.personId());
    } catch (PersistenceException another) {
      throw new Conflict("rosters.twice");
    }
  }

  /** Somebody in a roster can't be taken out again with the import. */
  void refuse(@Observes StaffWithdrawn withdrawn) {
    var count =
        Bulk.count(
            em,
            "from competency_roster_member where retracted_at is null and person_id in",
            withdrawn.persons());
    if (count > 0) {
      throw new Refused("rosters.undo-standing", count);
    }
  }
}
