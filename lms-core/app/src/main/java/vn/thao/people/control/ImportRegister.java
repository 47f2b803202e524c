package vn.thao.people.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportState;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;

/**
 * Writes staff and positions, which have no versions: what is overwritten goes into the import's
 * undo log, {@code {"new": [ids], "changed": [[id, old values …]]}}. Who has been imported, undone
 * and imported again is the same person with the same row.
 */
final class ImportRegister {

  private static final String PERSON =
      "update people_person set full_name = ?, given_name = ?, sort_key = ?, search_name = ?,"
          + " unit_id = ?, import_id = ?, retracted_at = ? where id = ?";
  private static final String POSITION =
      "update people_position set name_vi = ?, name_en = ?, import_id = ?, retracted_at = ?"
          + " where id = ?";

  /** Its place in what is noted of a person; older imports didn't know it. */
  private static final int MAIL = 5;

  private final EntityManager em;
  private final long importId;
  private final Instant now;

  private final List<Object[]> inserted = new ArrayList<>();
  private final JsonArrayBuilder fresh = Json.createArrayBuilder();
  private final JsonArrayBuilder changed = Json.createArrayBuilder();

  ImportRegister(EntityManager em, long importId, Instant now) {
    this.em = em;
    this.importId = importId;
    this.now = now;
  }

  /** Writes people; answers the undo log. */
  String staff(List<ImportRow> rows, ImportFacts facts) {
    var before =
        before("select id, full_name, given_name, unit_id, import_id, mail from people_person");
    for (var row : rows) {
      var known = facts.persons().get(upper(row.value("staff-number")));
      var unit = facts.unit(row.value("unit"));
      var unitId = unit == null ? null : unit.id();
      if (known == null) {
        newPerson(row, unitId);
      } else {
        note(known.id(), row.state(), before);
        person(known.id(), row.value("full-name"), row.value("given-name"), unitId, importId);
        if (!known.mail().equals(row.value("mail"))) {
          mail(known.id(), row.value("mail"));
        }
      }
    }
    Bulk.insert(
        em,
        "people_person",
        "id, staff_number, full_name, given_name, sort_key, search_name, recorded_at, unit_id,"
            + " mail, import_id",
        inserted);
    return log();
  }

  private void newPerson(ImportRow row, Long unit) {
    var id = Ids.next();
    var name = row.value("full-name");
    var given = row.value("given-name");
    fresh.add(id);
    inserted.add(
        new Object[] {
          id,
          row.value("staff-number"),
          name,
          given,
          Names.sortKey(name, given),
          Names.searchable(name),
          now,
          unit,
          row.value("mail").isEmpty() ? null : row.value("mail"),
          importId
        });
  }

  private void mail(long id, String mail) {
    var values = new ArrayList<Object>();
    java.util.Collections.addAll(values, mail.isEmpty() ? null : mail, id);
    Bulk.run(em, "update people_person set mail = ? where id = ?", values);
  }

  private void person(long id, String name, String given, Long unit, Long madeBy) {
    var values = new ArrayList<Object>();
    java.util.Collections.addAll(
        values,
        name,
        given,
        Names.sortKey(name, given),
        Names.searchable(name),
        unit,
        madeBy,
        null,
        id);
    Bulk.run(em, PERSON, values);
  }

  /** Writes positions; answers the undo log. */
  String positions(List<ImportRow> rows, ImportFacts facts) {
    var before = before("select id, name_vi, name_en, import_id from people_position");
    for (var row : rows) {
      var known = facts.positions().get(upper(row.value("code")));
      if (known == null) {
        var id = Ids.next();
        fresh.add(id);
        inserted.add(
            new Object[] {
              id,
              row.value("code"),
              row.value("name"),
              row.value("name-en"),
              LocalDate.parse(row.value("from")),
              now,
              importId
            });
      } else {
        note(known.id(), row.state(), before);
        position(known.id(), row.value("name"), row.value("name-en"), importId);
      }
    }
    Bulk.insert(
        em,
        "people_position",
        "id, code, name_vi, name_en, valid_from, recorded_at, import_id",
        inserted);
    return log();
  }

  private void position(long id, String name, String nameEn, Long madeBy) {
    var values = new ArrayList<Object>();
    java.util.Collections.addAll(values, name, nameEn, madeBy, null, id);
    Bulk.run(em, POSITION, values);
  }

  private java.util.Map<Long, Object[]> before(String sql) {
    var before = new java.util.HashMap<Long, Object[]>();
    Sql.rows(em, sql).forEach(row -> before.put(Sql.number(row[0]), row));
    return before;
  }

  private void note(long id, ImportState state, java.util.Map<Long, Object[]> before) {
    if (state == ImportState.NEW) {
      fresh.add(id);
      return;
    }
    var values = Json.createArrayBuilder();
    for (var value : before.get(id)) {
      if (value == null) {
        values.addNull();
      } else if (value instanceof Number number) {
        values.add(number.longValue());
      } else {
        values.add((String) value);
      }
    }
    changed.add(values);
  }

  private String log() {
    return Json.createObjectBuilder().add("new", fresh).add("changed", changed).build().toString();
  }

  static List<Long> fresh(String log) {
    return JsonText.parse(log).getJsonArray("new").getValuesAs(JsonNumber.class).stream()
        .map(JsonNumber::longValue)
        .toList();
  }

  static List<Long> touched(String log) {
    var ids = new ArrayList<>(fresh(log));
    changed(JsonText.parse(log)).forEach(row -> ids.add(row.getJsonNumber(0).longValue()));
    return ids;
  }

  private static List<JsonArray> changed(JsonObject log) {
    return log.getJsonArray("changed").getValuesAs(JsonArray.class);
  }

  void restoreStaff(String log) {
    for (var row : changed(JsonText.parse(log))) {
      person(
          row.getJsonNumber(0).longValue(),
          row.getString(1),
          row.getString(2),
          number(row, 3),
          number(row, 4));
      if (row.size() > MAIL) {
        mail(row.getJsonNumber(0).longValue(), row.isNull(MAIL) ? "" : row.getString(MAIL));
      }
    }
  }

  void restorePositions(String log) {
    for (var row : changed(JsonText.parse(log))) {
      position(
          row.getJsonNumber(0).longValue(), row.getString(1), row.getString(2), number(row, 3));
    }
  }

  private static Long number(JsonArray row, int index) {
    return row.isNull(index) ? null : row.getJsonNumber(index).longValue();
  }

  private static String upper(String code) {
    return code.toUpperCase(java.util.Locale.ROOT);
  }
}
