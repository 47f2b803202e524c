package vn.thao.people.control;

import static vn.thao.platform.control.Sql.date;
import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportRow;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Sql;

/**
 * Writes attributes of people, each a fact of its own with a beginning. What stood before ends the
 * day before, or is taken back when it began no earlier. Sensitive ones are sealed for their person
 * and attribute, and all seals of yes and no are of one length.
 */
final class ImportDetails {

  private record Standing(long id, String content, LocalDate from) {}

  private final EntityManager em;
  private final Secrets secrets;
  private final long importId;
  private final Instant now;
  private final List<Object[]> added = new ArrayList<>();
  private final List<Long> replaced = new ArrayList<>();

  ImportDetails(EntityManager em, Secrets secrets, long importId, Instant now) {
    this.em = em;
    this.secrets = secrets;
    this.importId = importId;
    this.now = now;
  }

  void write(ImportKind kind, List<ImportRow> rows, ImportFacts facts) {
    var table = kind.isSensitive() ? DatedTable.SENSITIVE : DatedTable.DETAIL;
    var people =
        rows.stream().map(row -> facts.person(row.value("staff-number")).id()).distinct().toList();
    var standing = standing(table, people);
    for (var row : rows) {
      var person = facts.person(row.value("staff-number")).id();
      for (var attribute : kind.attributes()) {
        var value = row.value(attribute);
        var before = standing.get(key(person, attribute));
        boolean same = !kind.isSensitive() && before != null && before.content().equals(value);
        if (!value.isEmpty() && !same) {
          var content = kind.isSensitive() ? seal(person, attribute, value) : value;
          state(person, attribute, content, LocalDate.parse(row.value("from")), before);
        }
      }
    }
    Bulk.update(
        em,
        "update " + table.table() + " set retracted_at = ?, ended_by = ? where id in",
        List.of(now, importId),
        replaced);
    Bulk.insert(em, table.table(), table.columns(), added);
  }

  private void state(
      long person, String attribute, String content, LocalDate from, Standing before) {
    if (before != null) {
      replaced.add(before.id());
      if (from.isAfter(before.from())) {
        add(person, attribute, before.content(), before.from(), from.minusDays(1));
      }
    }
    add(person, attribute, content, from, null);
  }

  private void add(long person, String attribute, String content, LocalDate from, LocalDate to) {
    added.add(
        new Object[] {
          vn.thao.platform.entity.Ids.next(), person, attribute, content, from, to, now, importId
        });
  }

  private Map<String, Standing> standing(DatedTable table, List<Long> people) {
    var standing = new HashMap<String, Standing>();
    for (var chunk : Bulk.chunks(people)) {
      var sql =
          "select id, "
              + table.own()
              + ", valid_from from "
              + table.table()
              + " where retracted_at is null and valid_to is null and person_id in ("
              + Numbered.list(chunk.size())
              + ")";
      for (var row : Sql.rows(em, Numbered.marks(sql), chunk.toArray())) {
        standing.put(
            key(number(row[1]), (String) row[2]),
            new Standing(number(row[0]), (String) row[3], date(row[4])));
      }
    }
    return standing;
  }

  private static String key(long person, String attribute) {
    return person + "/" + attribute;
  }

  private String seal(long person, String attribute, String value) {
    return secrets.seal(
        owner(person, attribute), value.substring(0, 1).getBytes(StandardCharsets.UTF_8));
  }

  /** Whose value it is: moved to another row, a seal does not open. */
  static String owner(long person, String attribute) {
    return "sensitive:" + person + ":" + attribute;
  }
}
