package vn.thao.certification.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import vn.thao.certification.control.ProgrammeReading.Programme;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;

/**
 * Facts about somebody in a programme that begin today and stay open until they are ended. There is
 * one open fact of a kind at most: the database sees to it when two officers are at it at once.
 */
final class OpenFacts {

  /** Where facts of a kind are kept. */
  record Kind(String table, String columns, String values) {}

  static final Kind CANDIDACY = new Kind("certification_candidacy", "", "");
  static final Kind SUSPENSION = new Kind("certification_sanction", ", kind", ", 'SUSPENSION'");
  private static final Kind REVOCATION =
      new Kind("certification_sanction", ", kind", ", 'REVOCATION'");

  private final EntityManager em;
  private final Clock clock;
  private final long officer;

  OpenFacts(EntityManager em, Clock clock, long officer) {
    this.em = em;
    this.clock = clock;
    this.officer = officer;
  }

  /** False when it is open already. */
  boolean begin(Kind kind, Programme programme, long person, String reason) {
    var key = key(programme, person);
    if (Sql.count(em, "from " + kind.table() + " where open_key = ?1", key) > 0) {
      return false;
    }
    add(kind, programme, person, reason, Time.today(clock), null, key);
    return true;
  }

  /** Ends for good; there may be any number. */
  void revoke(Programme programme, long person, String reason) {
    add(REVOCATION, programme, person, reason, Time.today(clock), null, null);
  }

  /**
   * Yesterday was its last day; one that began today is taken back whole.
   *
   * @return false when none is open
   */
  boolean end(Kind kind, Programme programme, long person) {
    var rows =
        Sql.rows(
            em,
            "select id, reason, valid_from from "
                + kind.table()
                + " where open_key = ?1 for update",
            key(programme, person));
    if (rows.isEmpty()) {
      return false;
    }
    var row = rows.get(0);
    Sql.retract(em, kind.table(), Sql.number(row[0]), clock.instant());
    var from = Sql.date(row[2]);
    var last = Time.today(clock).minusDays(1);
    if (!last.isBefore(from)) {
      add(kind, programme, person, (String) row[1], from, last, null);
    }
    return true;
  }

  private static String key(Programme programme, long person) {
    return programme.id() + "/" + person;
  }

  private void add(
      Kind kind,
      Programme programme,
      long person,
      String reason,
      LocalDate from,
      LocalDate to,
      String key) {
    try {
      Sql.fill(
              em.createNativeQuery(
                  "insert into "
                      + kind.table()
                      + " (id, programme_id, person_id, reason, valid_from, valid_to, recorded_at,"
                      + " recorded_by, open_key"
                      + kind.columns()
                      + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
                      + kind.values()
                      + ")"),
              Ids.next(),
              programme.id(),
              person,
              reason,
              from,
              to,
              clock.instant(),
              officer,
              key)
          .executeUpdate();
    } catch (PersistenceException another) {
      throw new Conflict("candidates.moved-on");
    }
  }
}
