package vn.thao.certification.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;

/**
 * The rows of extensions: one a day for each person in a programme, lest two officers give both.
 */
final class Extensions {

  private final EntityManager em;
  private final Clock clock;
  private final long officer;

  Extensions(EntityManager em, Clock clock, long officer) {
    this.em = em;
    this.clock = clock;
    this.officer = officer;
  }

  void add(long programme, long person, LocalDate until, String reason) {
    var today = Time.today(clock);
    try {
      Sql.insert(
          em,
          "certification_extension",
          "id, programme_id, person_id, reason, valid_from, extended_until, recorded_at,"
              + " recorded_by, open_key",
          Ids.next(),
          programme,
          person,
          reason,
          today,
          until,
          clock.instant(),
          officer,
          programme + "/" + person + "/" + today.toEpochDay());
    } catch (PersistenceException another) {
      throw new Conflict("candidates.moved-on");
    }
  }

  /** False when there is none. */
  boolean takeBack(long programme, long person) {
    return Sql.rows(
            em,
            "select x.id, x.valid_from from certification_extension x where x.programme_id = ?1"
                + " and x.person_id = ?2 and x.open_key is not null"
                + " order by x.valid_from desc, x.id desc limit 1",
            programme,
            person)
        .stream()
        .anyMatch(
            row -> Sql.retract(em, "certification_extension", Sql.number(row[0]), clock.instant()));
  }
}
