package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/**
 * The rows of nominations, which are never changed: what turns out otherwise is retracted and said
 * anew. {@code open_key} names person and course while a nomination stands, so there can be one
 * only.
 */
final class NominationRows {

  /**
   * @param rule that nominated the person; null: an officer did
   */
  record Row(
      long nomination,
      long batch,
      long person,
      long course,
      LocalDate due,
      String reason,
      long by,
      LocalDate from,
      LocalDate to,
      Long rule) {

    Row until(LocalDate last) {
      return new Row(nomination, batch, person, course, due, reason, by, from, last, rule);
    }

    Row due(LocalDate day, LocalDate since, long officer) {
      return new Row(nomination, batch, person, course, day, reason, officer, since, null, rule);
    }
  }

  private NominationRows() {}

  static void insert(EntityManager em, Row row, Instant now) {
    Sql.insert(
        em,
        "learning_nomination",
        "id, nomination_id, batch_id, person_id, course_id, due_on, reason, nominated_by,"
            + " valid_from, valid_to, recorded_at, open_key, rule_id",
        Ids.next(),
        row.nomination(),
        row.batch(),
        row.person(),
        row.course(),
        row.due(),
        row.reason(),
        row.by(),
        row.from(),
        row.to(),
        now,
        row.to() == null ? row.person() + "-" + row.course() : null,
        row.rule());
  }

  /** The row that stands, locked; null when it was withdrawn. */
  static Row standing(EntityManager em, long nomination) {
    var rows =
        Sql.rows(
            em,
            "select n.batch_id, n.person_id, n.course_id, n.due_on, n.reason, n.nominated_by,"
                + " n.valid_from, n.rule_id from learning_nomination n"
                + " where n.nomination_id = ?1 and n.open_key is not null for update",
            nomination);
    if (rows.isEmpty()) {
      return null;
    }
    var row = rows.get(0);
    return new Row(
        nomination,
        number(row[0]),
        number(row[1]),
        number(row[2]),
        Sql.date(row[3]),
        (String) row[4],
        number(row[5]),
        Sql.date(row[6]),
        null,
        row[7] == null ? null : number(row[7]));
  }

  /** From today on it no longer holds as it was; yesterday it did. */
  static void end(EntityManager em, Row row, LocalDate today, Instant now) {
    Sql.fill(
            em.createNativeQuery(
                "update learning_nomination set retracted_at = ?1, open_key = null"
                    + " where nomination_id = ?2 and open_key is not null"),
            now,
            row.nomination())
        .executeUpdate();
    if (row.from().isBefore(today)) {
      insert(em, row.until(today.minusDays(1)), now);
    }
  }
}
