package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.PositionsWithdrawn;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Refused;

/**
 * Takes an import back as a whole: dated facts as {@link DatedUndoing} does, people and positions
 * by the log of what they were. Refused when something later stands on it.
 */
@ApplicationScoped
class ImportUndoing {

  @PersistenceContext EntityManager em;
  @Inject Event<StaffWithdrawn> staffWithdrawn;
  @Inject Event<PositionsWithdrawn> positionsWithdrawn;
  @Inject DatedUndoing dated;
  @Inject Clock clock;

  void undo(long id, ImportKind kind, String log) {
    switch (kind) {
      case UNITS -> dated.undo(DatedTable.UNIT_VERSION, id);
      case ASSIGNMENTS -> dated.undo(DatedTable.ASSIGNMENT, id);
      case NORMS -> dated.undo(DatedTable.NORM, id);
      case ESTABLISHMENTS -> dated.undo(DatedTable.ESTABLISHMENT, id);
      case STAFF_TYPES -> dated.undo(DatedTable.STAFF_TYPE, id);
      case DETAILS -> dated.undo(DatedTable.DETAIL, id);
      case SENSITIVE -> dated.undo(DatedTable.SENSITIVE, id);
      case STAFF -> staff(id, log);
      case POSITIONS -> positions(id, log);
    }
  }

  private void staff(long id, String log) {
    refuseUnlessUntouched("people_person", id, log);
    var fresh = ImportRegister.fresh(log);
    refuseWhenUsed("people_assignment", "person_id", "retracted_at is null", fresh);
    refuseWhenUsed("people_account", "person_id", "closed_at is null", fresh);
    if (!fresh.isEmpty()) {
      staffWithdrawn.fire(new StaffWithdrawn(fresh));
    }
    withdraw("people_person", fresh);
    new ImportRegister(em, id, clock.instant()).restoreStaff(log);
  }

  private void positions(long id, String log) {
    refuseUnlessUntouched("people_position", id, log);
    var fresh = ImportRegister.fresh(log);
    refuseWhenUsed("people_assignment", "position_id", "retracted_at is null", fresh);
    refuseWhenUsed("people_norm", "position_id", "retracted_at is null", fresh);
    if (!fresh.isEmpty()) {
      positionsWithdrawn.fire(new PositionsWithdrawn(fresh));
    }
    withdraw("people_position", fresh);
    new ImportRegister(em, id, clock.instant()).restorePositions(log);
  }

  private void withdraw(String table, List<Long> ids) {
    Bulk.update(
        em, "update " + table + " set retracted_at = ? where id in", List.of(clock.instant()), ids);
  }

  private void refuseUnlessUntouched(String table, long id, String log) {
    for (var chunk : Bulk.chunks(ImportRegister.touched(log))) {
      var values = new ArrayList<Object>(List.of(id));
      values.addAll(chunk);
      refuseWhenAny(
          "import.undo.later",
          "select count(*), 0 from "
              + table
              + " where (import_id is null or import_id <> ?) and id in ("
              + Numbered.list(chunk.size())
              + ")",
          values);
    }
  }

  private void refuseWhenUsed(String table, String column, String alive, Collection<Long> ids) {
    for (var chunk : Bulk.chunks(ids)) {
      refuseWhenAny(
          "people_account".equals(table) ? "import.undo.account" : "import.undo.used",
          "select count(*), 0 from "
              + table
              + " where "
              + alive
              + " and "
              + column
              + " in ("
              + Numbered.list(chunk.size())
              + ")",
          new ArrayList<>(chunk));
    }
  }

  private void refuseWhenAny(String key, String sql, List<Object> values) {
    long count = Sql.number(Sql.rows(em, Numbered.marks(sql), values.toArray()).get(0)[0]);
    if (count > 0) {
      throw new Refused(key, count);
    }
  }
}
