package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** The duty calendar of a roster: members take turns; days without or with two are only shown. */
@ApplicationScoped
public class DutyTurns {

  private static final int LONGEST = 92;
  private static final String PAGE = "/competency/profile";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject WholeProvince province;
  @Inject Notices notices;
  @Inject Clock clock;

  /**
   * @param person a member of the roster on the first day
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void add(String code, long person, LocalDate from, LocalDate to) {
    province.check();
    if (from == null || to == null || to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
      throw new Refused("duty.days-wrong", LONGEST);
    }
    if (to.isBefore(Time.today(clock))) {
      throw new Refused("duty.past");
    }
    var roster = roster(code, person, from);
    try {
      Sql.insert(
          em,
          "competency_roster_duty",
          "id, roster_id, person_id, valid_from, valid_to, recorded_at, recorded_by, open_key",
          Ids.next(),
          roster[0],
          person,
          from,
          to,
          clock.instant(),
          user.personId(),
          roster[0] + "/" + person + "/" + from.toEpochDay());
    } catch (PersistenceException another) {
      throw new Conflict("duty.twice");
    }
    var name = new LocalName((String) roster[1], (String) roster[2]);
    notices.tell(person, "duty.notice", List.of(name, from, to), PAGE);
  }

  private Object[] roster(String code, long person, LocalDate from) {
    return Sql.rows(
            em,
            "select distinct r.id, r.name_vi, r.name_en from competency_roster r"
                + " join competency_roster_slot s on s.roster_id = r.id"
                + " join competency_roster_member m on m.slot_id = s.id where r.code = ?1"
                + " and m.person_id = ?2 and m.retracted_at is null and m.valid_from <= ?3"
                + " and (m.valid_to is null or m.valid_to >= ?3)",
            code,
            person,
            from)
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refused("duty.no-member"));
  }

  /** Takes a turn off the calendar, as if it had never been on it. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void remove(String code, long turn) {
    province.check();
    var rows =
        Sql.rows(
            em,
            "select d.person_id, d.valid_from, d.valid_to, r.name_vi, r.name_en"
                + " from competency_roster_duty d join competency_roster r on r.id = d.roster_id"
                + " where d.id = ?1 and r.code = ?2 and d.open_key is not null",
            turn,
            code);
    if (rows.isEmpty()) {
      throw new Conflict("rosters.moved-on");
    }
    if (!Sql.retract(em, "competency_roster_duty", turn, clock.instant())) {
      throw new Conflict("rosters.moved-on");
    }
    var row = rows.get(0);
    var name = new LocalName((String) row[3], (String) row[4]);
    notices.tell(
        number(row[0]),
        "duty.removed-notice",
        List.of(name, Sql.date(row[1]), Sql.date(row[2])),
        PAGE);
  }
}
