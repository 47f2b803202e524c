package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportSheet;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.PersonalIdentity;

/**
 * Lists that were brought in keep what they said: the person's rows lose their words, those of
 * others stay. And nobody is erased who still serves or may do something.
 */
@ApplicationScoped
class ListErasing implements PersonalData {

  private static final String NUMBER = "staff-number";

  @PersistenceContext EntityManager em;
  @Inject SensitiveImports sensitive;
  @Inject Clock clock;

  @Override
  @Transactional
  public List<String> obstacles(long person) {
    var today = Time.today(clock);
    var found = new java.util.ArrayList<String>();
    if (any(
        "from people_assignment where person_id = ?1 and retracted_at is null"
            + " and (valid_to is null or valid_to >= ?2)",
        person,
        today)) {
      found.add("erasure.obstacle.post");
    }
    if (any(
        "from people_contact where person_id = ?1 and retracted_at is null"
            + " and (valid_to is null or valid_to >= ?2)",
        person,
        today)) {
      found.add("erasure.obstacle.contact");
    }
    if (any(
        "from people_grant g join people_account a on a.id = g.account_id where a.person_id = ?1"
            + " and g.role <> 'LEARNER' and g.retracted_at is null"
            + " and (g.valid_to is null or g.valid_to >= ?2)",
        person,
        today)) {
      found.add("erasure.obstacle.role");
    }
    return found;
  }

  private boolean any(String from, Object... values) {
    return Sql.count(em, from, values) > 0;
  }

  @Override
  @Transactional
  public void erase(PersonalIdentity who) {
    var quoted = "%\"" + who.staffNumber() + "\"%";
    for (var row :
        Sql.rows(
            em,
            "select id, kind, content, undo_log from people_import where kind = 'SENSITIVE'"
                + " or lower(content) like lower(?1) or undo_log like ?2",
            quoted,
            "%" + who.person() + "%")) {
      var kind = ImportKind.valueOf((String) row[1]);
      long id = number(row[0]);
      var content = without(sensitive.read(kind, id, Sql.text(row[2])), who.staffNumber());
      var log = row[3] == null ? null : log(Sql.text(row[3]), who.person());
      Bulk.run(
          em,
          "update people_import set content = ?, undo_log = ? where id = ?",
          Arrays.asList(sensitive.kept(kind, id, content), log, id));
    }
  }

  private static ImportContent without(ImportContent content, String number) {
    var sheet = content.sheet();
    var entries =
        sheet.entries().stream()
            .filter(entry -> !number.equalsIgnoreCase(entry.cells().get(NUMBER)))
            .toList();
    var rows =
        content.rows().stream()
            .map(
                row ->
                    number.equalsIgnoreCase(row.value(NUMBER))
                        ? new ImportRow(row.line(), row.state(), Map.of(), List.of(), List.of())
                        : row)
            .toList();
    return new ImportContent(
        new ImportSheet(sheet.columns(), sheet.unknown(), sheet.examples(), entries), rows);
  }

  /** The undoing of the list leaves the person alone from now on. */
  private static String log(String log, long person) {
    var json = JsonText.parse(log);
    var fresh = Json.createArrayBuilder();
    json.getJsonArray("new").stream()
        .filter(id -> !id.toString().equals(Long.toString(person)))
        .forEach(fresh::add);
    var changed = Json.createArrayBuilder();
    json.getJsonArray("changed").getValuesAs(JsonArray.class).stream()
        .filter(row -> row.getJsonNumber(0).longValue() != person)
        .forEach(changed::add);
    JsonObject rest = Json.createObjectBuilder().add("new", fresh).add("changed", changed).build();
    return ((JsonValue) rest).toString();
  }
}
