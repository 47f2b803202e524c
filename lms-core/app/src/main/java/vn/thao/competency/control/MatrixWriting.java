package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.thao.competency.entity.MatrixDecision;
import vn.thao.competency.entity.RequirementCell;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/** The statements that write the matrix of requirements; they join the caller's transaction. */
@ApplicationScoped
class MatrixWriting {

  private static final String COLUMNS =
      "id, position_id, competency_id, level, decision, valid_from, valid_to, recorded_at,"
          + " matrix_id";
  private static final String FROM_THEN_ON =
      " where retracted_at is null and (valid_to is null or valid_to >= ?1)";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** The database admits one that is open. */
  void open(long id, long officer) {
    Sql.insert(
        em,
        "competency_matrix",
        "id, state, open_mark, revision, decision, opened_at, changed_by, changed_at",
        id,
        "DRAFT",
        1,
        1,
        "",
        clock.instant(),
        officer,
        clock.instant());
    run(
        "insert into competency_matrix_cell (matrix_id, position_id, competency_id, level)"
            + " select "
            + id
            + ", r.position_id, r.competency_id, max(r.level) from competency_requirement r"
            + " where r.retracted_at is null and r.valid_to is null"
            + " group by r.position_id, r.competency_id");
  }

  void sign(long id, long officer) {
    run(
        "insert into competency_matrix_author (matrix_id, person_id)"
            + " select m.id, "
            + officer
            + " from competency_matrix m where m.id = ?1 and not exists (select 1"
            + " from competency_matrix_author a where a.matrix_id = m.id and a.person_id = ?2)",
        id,
        officer);
  }

  void change(
      long id, int revision, MatrixDecision decision, long officer, Runnable whenAnotherWas) {
    int changed =
        run(
            "update competency_matrix set revision = revision + 1, decision = ?1, decided_on = ?2,"
                + " valid_from = ?3, changed_by = ?4, changed_at = ?5"
                + " where id = ?6 and revision = ?7 and state = 'DRAFT'",
            decision.number(),
            decision.on(),
            decision.from(),
            officer,
            clock.instant(),
            id,
            revision);
    if (changed == 0) {
      whenAnotherWas.run();
    }
  }

  void write(long id, Map<RequirementCell, Integer> known, Map<RequirementCell, Integer> typed) {
    typed.forEach(
        (cell, level) -> {
          int before = known.getOrDefault(cell, 0);
          if (before == level) {
            return;
          }
          if (before != 0) {
            run(
                "delete from competency_matrix_cell where matrix_id = ?1 and position_id = ?2"
                    + " and competency_id = ?3",
                id,
                cell.position(),
                cell.competency());
          }
          if (level != 0) {
            Sql.insert(
                em,
                "competency_matrix_cell",
                "matrix_id, position_id, competency_id, level",
                id,
                cell.position(),
                cell.competency(),
                level);
          }
        });
  }

  /** What it asked for stands in the requirements from now on, or nowhere. */
  void close(long id, int revision, String state, Long approver, Runnable whenAnotherWas) {
    int closed =
        run(
            "update competency_matrix set state = ?1, open_mark = null, revision = revision + 1,"
                + " approved_by = ?2, approved_at = ?3"
                + " where id = ?4 and revision = ?5 and state = 'DRAFT'",
            state,
            approver,
            approver == null ? null : clock.instant(),
            id,
            revision);
    if (closed == 0) {
      whenAnotherWas.run();
    }
    run("delete from competency_matrix_cell where matrix_id = ?1", id);
  }

  void putInForce(long id, MatrixDecision decision, Map<RequirementCell, Integer> levels) {
    var now = clock.instant();
    var from = decision.from();
    var replaced =
        Sql.rows(
            em,
            "select position_id, competency_id, level, decision, valid_from, matrix_id"
                + " from competency_requirement"
                + FROM_THEN_ON,
            from);
    run("update competency_requirement set retracted_at = ?2" + FROM_THEN_ON, from, now);
    for (var row : replaced) {
      if (Sql.date(row[4]).isBefore(from)) {
        insert(row[0], row[1], row[2], row[3], Sql.date(row[4]), from.minusDays(1), now, row[5]);
      }
    }
    levels.forEach(
        (cell, level) ->
            insert(
                cell.position(), cell.competency(), level, decision.number(), from, null, now, id));
  }

  private void insert(
      Object position,
      Object competency,
      Object level,
      Object decision,
      LocalDate from,
      LocalDate to,
      Instant now,
      Object matrix) {
    Sql.insert(
        em,
        "competency_requirement",
        COLUMNS,
        Ids.next(),
        position,
        competency,
        level,
        decision,
        from,
        to,
        now,
        matrix);
  }

  private int run(String sql, Object... values) {
    return Sql.fill(em.createNativeQuery(sql), values).executeUpdate();
  }
}
