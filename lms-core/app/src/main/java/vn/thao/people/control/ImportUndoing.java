package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.PositionsWithdrawn;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Refused;

/**
 * Takes an import back as a whole. What it wrote is retracted, what it had replaced is stated anew
 * (it was not known in between, so the old row stays retracted). Refused when something later
 * stands on it.
 */
@ApplicationScoped
class ImportUndoing {

  @PersistenceContext EntityManager em;
  @Inject Event<StaffWithdrawn> staffWithdrawn;
  @Inject Event<PositionsWithdrawn> positionsWithdrawn;
  @Inject Clock clock;

  void undo(long id, ImportKind kind, String log) {
    switch (kind) {
      case UNITS -> units(id);
      case ASSIGNMENTS -> dated(DatedTable.ASSIGNMENT, id);
      case NORMS -> dated(DatedTable.NORM, id);
      case STAFF -> staff(id, log);
      case POSITIONS -> positions(id, log);
    }
  }

  private void dated(DatedTable table, long id) {
    var name = table.table();
    refuseWhenAny(
        "import.undo.later",
        "select count(*), 0 from "
            + name
            + " t left join people_import i on i.id = t.ended_by where t.import_id = ?"
            + " and t.retracted_at is not null and (i.id is null or i.status <> 'UNDONE')",
        List.of(id));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Bulk.run(
        em,
        "update "
            + name
            + " set retracted_at = ?, ended_by = ? where import_id = ? and retracted_at is null",
        List.of(now, id, id));
    Bulk.insert(em, name, table.columns(), replaced(table, id, now));
    if (table != DatedTable.UNIT_VERSION) {
      refuseOverlaps(table, now);
    }
  }

  /** What the import had replaced, as rows to be stated anew. */
  private List<Object[]> replaced(DatedTable table, long id, Instant now) {
    var rows = new ArrayList<Object[]>();
    for (var row :
        Sql.rows(
            em,
            "select id, "
                + table.own()
                + ", valid_from, valid_to, recorded_at, import_id from "
                + table.table()
                + " where ended_by = ?1 and (import_id is null or import_id <> ?1)",
            id)) {
      var copy = Arrays.copyOf(row, row.length);
      copy[0] = Ids.next();
      copy[row.length - 2] = now;
      rows.add(copy);
    }
    return rows;
  }

  /** What is stated anew must not meet something of the same sort that came later. */
  private void refuseOverlaps(DatedTable table, Instant now) {
    var sort =
        table == DatedTable.ASSIGNMENT
            ? "a.person_id = b.person_id and a.unit_id = b.unit_id"
            : "coalesce(a.unit_id, 0) = coalesce(b.unit_id, 0)"
                + " and coalesce(a.unit_type, '') = coalesce(b.unit_type, '') and a.kind = b.kind";
    refuseWhenAny(
        "import.undo.later",
        "select count(*), 0 from "
            + table.table()
            + " a join "
            + table.table()
            + " b on a.position_id = b.position_id and a.id <> b.id and "
            + sort
            + " where a.recorded_at = ? and a.retracted_at is null and b.retracted_at is null"
            + " and (a.valid_to is null or a.valid_to >= b.valid_from)"
            + " and (b.valid_to is null or b.valid_to >= a.valid_from)",
        List.of(now));
  }

  private void units(long id) {
    dated(DatedTable.UNIT_VERSION, id);
    var gone =
        "(select v.unit_id from people_unit_version v where v.import_id = ? and not exists"
            + " (select 1 from people_unit_version w where w.unit_id = v.unit_id"
            + " and w.retracted_at is null))";
    for (var table : List.of("people_assignment", "people_norm", "people_grant", "people_person")) {
      refuseWhenAny(
          "import.undo.unit-used",
          "select count(*), 0 from "
              + table
              + " t where t.retracted_at is null and t.unit_id in "
              + gone,
          List.of(id));
    }
    refuseWhenAny(
        "import.undo.unit-used",
        "select count(*), 0 from people_unit_version t where t.retracted_at is null"
            + " and t.parent_id in "
            + gone,
        List.of(id));
    refuseWhenAny(
        "import.undo.unit-used",
        "select count(*), 0 from people_unit_version t join people_unit_version p"
            + " on p.unit_id = t.parent_id where t.retracted_at is null and t.valid_to is null"
            + " and p.retracted_at is null and p.valid_to is null and p.unit_id in"
            + " (select v.unit_id from people_unit_version v where v.import_id = ?)"
            + " and t.path not like concat(p.path, '%')",
        List.of(id));
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
