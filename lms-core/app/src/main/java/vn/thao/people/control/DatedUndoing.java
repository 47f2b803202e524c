package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thao.people.entity.UnitUseRow;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Refused;

/**
 * Takes back the dated facts that an import or a change of the organisation wrote: they are
 * retracted, and what they had replaced is stated anew (it was not known in between, so the old row
 * stays retracted). Refused when something later stands on it.
 */
@ApplicationScoped
class DatedUndoing {

  private static final String LATER =
      " t where t.import_id = ? and t.retracted_at is not null and not exists (select 1 from"
          + " people_import i where i.id = t.ended_by and i.status = 'UNDONE') and not exists"
          + " (select 1 from people_unit_change c where c.id = t.ended_by"
          + " and c.undone_at is not null)";

  @PersistenceContext EntityManager em;
  @Inject @Any Instance<UnitUse> uses;
  @Inject Clock clock;

  void undo(DatedTable table, long id) {
    var name = table.table();
    refuseWhenAny("import.undo.later", "from " + name + LATER, List.of(id));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Bulk.run(
        em,
        table.retract() + " where import_id = ? and retracted_at is null",
        List.of(now, id, id));
    Bulk.insert(em, name, table.columns(), replaced(table, id, now));
    if (table == DatedTable.UNIT_VERSION) {
      units(id);
    } else {
      refuseOverlaps(table, now);
      ImportWriting.mark(em, table, now);
    }
  }

  /** What had been replaced, as rows to be stated anew. */
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
    refuseWhenAny(
        "import.undo.later",
        "from "
            + table.table()
            + " a join "
            + table.table()
            + " b on a.id <> b.id and "
            + table.sort()
            + " where a.recorded_at = ? and a.retracted_at is null and b.retracted_at is null"
            + " and (a.valid_to is null or a.valid_to >= b.valid_from)"
            + " and (b.valid_to is null or b.valid_to >= a.valid_from)",
        List.of(now));
  }

  private void units(long id) {
    Bulk.run(
        em,
        "update people_unit_former set retracted_at = ? where change_id = ?",
        List.of(clock.instant(), id));
    var gone =
        "(select v.unit_id from people_unit_version v where v.import_id = ? and not exists"
            + " (select 1 from people_unit_version w where w.unit_id = v.unit_id"
            + " and w.retracted_at is null))";
    for (var table : List.of("people_assignment", "people_person")) {
      refuseWhenAny(
          "import.undo.unit-used",
          "from " + table + " t where t.retracted_at is null and t.unit_id in " + gone,
          List.of(id));
    }
    refuseWhenAny(
        "import.undo.unit-used",
        "from people_unit_version t where t.retracted_at is null and t.parent_id in " + gone,
        List.of(id));
    refuseWhenAny(
        "import.undo.unit-used",
        "from people_unit_version t join people_unit_version p"
            + " on p.unit_id = t.parent_id where t.retracted_at is null and t.valid_to is null"
            + " and p.retracted_at is null and p.valid_to is null and p.unit_id in"
            + " (select v.unit_id from people_unit_version v where v.import_id = ?)"
            + " and t.path not like concat(p.path, '%')",
        List.of(id));
    refuseWhenUsed(
        Sql.rows(
                em,
                Numbered.marks("select u.id, u.code from people_unit u where u.id in " + gone),
                id)
            .stream()
            .map(row -> Sql.number(row[0]))
            .toList());
  }

  /** Also by components further down. */
  private void refuseWhenUsed(List<Long> gone) {
    long count =
        uses.stream().flatMap(use -> use.of(gone).stream()).mapToLong(UnitUseRow::count).sum();
    if (count > 0) {
      throw new Refused("import.undo.unit-used", count);
    }
  }

  private void refuseWhenAny(String key, String from, List<Object> values) {
    int count = Sql.count(em, Numbered.marks(from), values.toArray());
    if (count > 0) {
      throw new Refused(key, count);
    }
  }
}
