package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportState;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;

/**
 * Writes the dated facts of a list: units, posts, norms, staff types. What a row replaces is
 * retracted, not overwritten, and both sides carry the number of the import.
 */
final class ImportWriting {

  private final EntityManager em;
  private final long importId;
  private final Instant now;
  private final ImportFacts facts;
  private final long author;

  /**
   * @param author the person who brings the list
   */
  ImportWriting(EntityManager em, long importId, Instant now, ImportFacts facts, long author) {
    this.em = em;
    this.importId = importId;
    this.now = now;
    this.author = author;
    this.facts = facts;
  }

  void write(ImportKind kind, List<ImportRow> rows) {
    var written = rows.stream().filter(ImportWriting::isWritten).toList();
    switch (kind) {
      case UNITS -> units(written);
      case ASSIGNMENTS -> dated(kind, written, DatedTable.ASSIGNMENT, this::assignment);
      case NORMS -> dated(kind, written, DatedTable.NORM, this::norm);
      case ESTABLISHMENTS -> dated(kind, written, DatedTable.ESTABLISHMENT, this::establishment);
      case STAFF_TYPES -> dated(kind, written, DatedTable.STAFF_TYPE, this::staffType);
      default -> throw new IllegalArgumentException(kind.name());
    }
  }

  static boolean isWritten(ImportRow row) {
    return row.state() == ImportState.NEW || row.state() == ImportState.CHANGED;
  }

  private void dated(
      ImportKind kind,
      List<ImportRow> rows,
      DatedTable table,
      java.util.function.Function<ImportRow, Object[]> values) {
    var known = new HashMap<String, Long>();
    facts.dated().forEach(fact -> known.put(Draft.key(kind, fact.values()), fact.id()));
    var replaced =
        rows.stream()
            .filter(row -> row.state() == ImportState.CHANGED)
            .map(row -> known.get(Draft.key(kind, row.values())))
            .toList();
    retract(table, replaced);
    Bulk.insert(em, table.table(), table.columns(), rows.stream().map(values).toList());
    mark(em, table, now);
  }

  private void retract(DatedTable table, List<Long> ids) {
    Bulk.update(em, table.retract() + " where id in", List.of(now, importId), ids);
  }

  /** Somebody may have stated at the same moment what is open. */
  static void mark(EntityManager em, DatedTable table, Instant moment) {
    if (table.mark() != null) {
      try {
        Bulk.run(em, table.mark(), List.of(moment));
      } catch (PersistenceException another) {
        throw new Conflict("import.moved-on");
      }
    }
  }

  private Object[] assignment(ImportRow row) {
    return new Object[] {
      Ids.next(),
      facts.person(row.value("staff-number")).id(),
      facts.unit(row.value("unit")).id(),
      facts.position(row.value("position")).id(),
      row.value("kind"),
      Integer.parseInt(row.value("share")),
      row.value("decision"),
      LocalDate.parse(row.value("from")),
      date(row.value("to")),
      now,
      importId
    };
  }

  private Object[] norm(ImportRow row) {
    var unit = facts.unit(row.value("unit"));
    return new Object[] {
      Ids.next(),
      unit == null ? null : unit.id(),
      row.value("unit-type").isEmpty() ? null : row.value("unit-type"),
      facts.position(row.value("position")).id(),
      row.value("kind"),
      Integer.parseInt(row.value("required")),
      row.value("source"),
      LocalDate.parse(row.value("from")),
      date(row.value("to")),
      now,
      importId
    };
  }

  private Object[] staffType(ImportRow row) {
    return new Object[] {
      Ids.next(),
      facts.person(row.value("staff-number")).id(),
      row.value("staff-type"),
      row.value("decision"),
      author,
      LocalDate.parse(row.value("from")),
      date(row.value("to")),
      now,
      importId
    };
  }

  private Object[] establishment(ImportRow row) {
    return new Object[] {
      Ids.next(),
      facts.unit(row.value("unit")).id(),
      facts.position(row.value("position")).id(),
      Integer.parseInt(row.value("assigned")),
      row.value("decision"),
      LocalDate.parse(row.value("from")),
      date(row.value("to")),
      now,
      importId
    };
  }

  private static LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private void units(List<ImportRow> rows) {
    var byCode = new HashMap<String, ImportRow>();
    var ids = new HashMap<String, Long>();
    facts.units().forEach((code, unit) -> ids.put(code, unit.id()));
    var anchors = new ArrayList<Object[]>();
    for (var row : rows) {
      var code = upper(row.value("code"));
      byCode.put(code, row);
      if (!ids.containsKey(code)) {
        ids.put(code, Ids.next());
        anchors.add(new Object[] {ids.get(code), row.value("code"), now});
      }
    }
    var paths = new HashMap<String, String>();
    var replaced = new ArrayList<Long>();
    var versions = new ArrayList<Object[]>();
    var formers = new ArrayList<Object[]>();
    for (var row : rows) {
      var code = upper(row.value("code"));
      var from = LocalDate.parse(row.value("from"));
      var known = facts.unit(code);
      if (known != null) {
        replaced.add(known.version());
        if (from.isAfter(known.from())) {
          versions.add(ended(known, ids, from.minusDays(1)));
        }
      }
      var path = path(code, byCode, ids, paths);
      versions.add(version(row, ids, path, from));
      if (known != null && !known.path().equals(path)) {
        formers.add(UnitFormers.itself(known.id(), known.path(), from, importId, now));
      }
    }
    Bulk.insert(em, "people_unit", "id, code, recorded_at", anchors);
    retract(DatedTable.UNIT_VERSION, replaced);
    Bulk.insert(em, DatedTable.UNIT_VERSION.table(), DatedTable.UNIT_VERSION.columns(), versions);
    UnitFormers.insert(em, formers);
  }

  private Object[] ended(ImportFacts.Unit known, Map<String, Long> ids, LocalDate last) {
    return new Object[] {
      Ids.next(),
      known.id(),
      known.parent().isEmpty() ? null : ids.get(upper(known.parent())),
      known.path(),
      known.name(),
      known.nameEn(),
      known.type(),
      known.from(),
      last,
      now,
      importId
    };
  }

  private Object[] version(ImportRow row, Map<String, Long> ids, String path, LocalDate from) {
    var parent = row.value("parent");
    return new Object[] {
      Ids.next(),
      ids.get(upper(row.value("code"))),
      parent.isEmpty() ? null : ids.get(upper(parent)),
      path,
      row.value("name"),
      row.value("name-en"),
      row.value("type"),
      from,
      null,
      now,
      importId
    };
  }

  /** The ids from the root down, in base 36, whether the units above are known or new. */
  private String path(
      String code, Map<String, ImportRow> rows, Map<String, Long> ids, Map<String, String> paths) {
    var found = paths.get(code);
    if (found != null) {
      return found;
    }
    var row = rows.get(code);
    var known = facts.unit(code);
    if (row == null) {
      return known.path();
    }
    var parent = upper(row.value("parent"));
    var above = parent.isEmpty() ? "/" : path(parent, rows, ids, paths);
    var path = above + Long.toString(ids.get(code), 36) + "/";
    paths.put(code, path);
    return path;
  }

  private static String upper(String code) {
    return code.toUpperCase(java.util.Locale.ROOT);
  }
}
