package vn.thao.people.control;

import static vn.thao.platform.control.SeedFiles.date;
import static vn.thao.platform.control.SeedFiles.text;
import static vn.thao.platform.control.Sql.insert;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import vn.thao.people.entity.Names;
import vn.thao.people.entity.StaffType;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.control.Settings;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Ids;

/** Loads the position catalogue, and in demo mode the fictional province "Tỉnh S". */
@ApplicationScoped
public class PeopleSeed {

  /** All demo accounts share it; it exists only in demo mode and is printed at start. */
  public static final String DEMO_PASSWORD = "thao-demo-2026";

  private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

  @PersistenceContext EntityManager em;
  @Inject Seeds seeds;
  @Inject Settings settings;
  @Inject Passwords passwords;
  @Inject Clock clock;

  private final Map<String, Long> units = new HashMap<>();
  private final Map<String, Long> positions = new HashMap<>();
  private final Map<String, Long> persons = new HashMap<>();

  void load(@Observes @Priority(10) DatabaseReady ready) {
    seeds.once("people-positions-1", this::loadPositions);
    if (settings.demo()) {
      seeds.once("people-demo-1", this::loadDemo);
    }
  }

  @SuppressWarnings("unchecked")
  private void loadPositions() {
    var file = SeedFiles.yaml("vn/thao/people/data/positions.yaml");
    for (var position : (List<Map<String, Object>>) file.get("positions")) {
      var name = position.get("name");
      insert(
          em,
          "people_position",
          "id, code, name_vi, name_en, valid_from, recorded_at",
          Ids.next(),
          position.get("code"),
          text(name, "vi"),
          text(name, "en"),
          BEGINNING,
          clock.instant());
    }
  }

  private void loadDemo() {
    em.createQuery("select p.code, p.id from Position p", Object[].class)
        .getResultList()
        .forEach(row -> positions.put((String) row[0], (Long) row[1]));
    loadUnits();
    SeedFiles.csv("demo/people.csv").forEach(this::person);
    SeedFiles.csv("demo/assignments.csv").forEach(this::assignment);
    SeedFiles.csv("demo/norms.csv").forEach(this::norm);
    SeedFiles.csv("demo/establishments.csv").forEach(this::establishment);
    SeedFiles.csv("demo/staff-types.csv").forEach(this::staffType);
    SeedFiles.csv("demo/contacts.csv").forEach(this::contact);
    loadAccounts();
  }

  private void contact(CSVRecord row) {
    long unit = units.get(row.get("unit"));
    long person = persons.get(row.get("staffNumber"));
    insert(
        em,
        "people_contact",
        "id, unit_id, person_id, kind, phone, mail, published_on, valid_from, decision,"
            + " recorded_at, recorded_by, open_key",
        Ids.next(),
        unit,
        person,
        row.get("kind"),
        row.get("phone"),
        row.get("mail"),
        date(row.get("published")),
        date(row.get("from")),
        row.get("decision"),
        longAgo(),
        0,
        unit + "/" + person + "/" + row.get("kind"));
  }

  @SuppressWarnings("unchecked")
  private void loadUnits() {
    var paths = new HashMap<String, String>();
    for (var unit : (List<Map<String, Object>>) SeedFiles.yaml("demo/units.yaml").get("units")) {
      var code = (String) unit.get("code");
      var parent = (String) unit.get("parent");
      var id = Ids.next();
      var path = (parent == null ? "/" : paths.get(parent)) + Long.toString(id, 36) + "/";
      units.put(code, id);
      paths.put(code, path);
      insert(em, "people_unit", "id, code, recorded_at", id, code, clock.instant());
      insert(
          em,
          "people_unit_version",
          "id, unit_id, parent_id, path, name_vi, name_en, type, valid_from, recorded_at",
          Ids.next(),
          id,
          parent == null ? null : units.get(parent),
          path,
          text(unit.get("name"), "vi"),
          text(unit.get("name"), "en"),
          unit.get("type"),
          BEGINNING,
          longAgo());
    }
  }

  private void person(CSVRecord row) {
    var id = Ids.next();
    var name = Names.clean(row.get("fullName"));
    var given = row.get("givenName").isBlank() ? Names.givenName(name) : row.get("givenName");
    persons.put(row.get("staffNumber"), id);
    insert(
        em,
        "people_person",
        "id, staff_number, full_name, given_name, sort_key, search_name, recorded_at",
        id,
        row.get("staffNumber"),
        name,
        given,
        Names.sortKey(name, given),
        Names.searchable(name),
        longAgo());
  }

  private void assignment(CSVRecord row) {
    insert(
        em,
        "people_assignment",
        "id, person_id, unit_id, position_id, kind, share, decision, valid_from, valid_to,"
            + " recorded_at",
        Ids.next(),
        persons.get(row.get("staffNumber")),
        units.get(row.get("unit")),
        positions.get(row.get("position")),
        row.get("kind"),
        Integer.parseInt(row.get("percent")),
        row.get("decision"),
        date(row.get("from")),
        date(row.get("to")),
        longAgo());
  }

  private void norm(CSVRecord row) {
    insert(
        em,
        "people_norm",
        "id, unit_id, unit_type, position_id, kind, required, source, valid_from, valid_to,"
            + " recorded_at",
        Ids.next(),
        units.get(row.get("unit")),
        row.get("unitType").isBlank() ? null : row.get("unitType"),
        positions.get(row.get("position")),
        row.get("kind"),
        Integer.parseInt(row.get("required")),
        row.get("source"),
        date(row.get("from")),
        date(row.get("to")),
        longAgo());
  }

  private void establishment(CSVRecord row) {
    insert(
        em,
        "people_establishment",
        "id, unit_id, position_id, assigned, decision, valid_from, valid_to, recorded_at",
        Ids.next(),
        units.get(row.get("unit")),
        positions.get(row.get("position")),
        Integer.parseInt(row.get("assigned")),
        row.get("decision"),
        date(row.get("from")),
        date(row.get("to")),
        longAgo());
  }

  private void staffType(CSVRecord row) {
    long person = persons.get(row.get("staffNumber"));
    var to = date(row.get("to"));
    insert(
        em,
        "people_staff_type",
        "id, person_id, type, decision, valid_from, valid_to, open_key, recorded_at, recorded_by",
        Ids.next(),
        person,
        StaffType.valueOf(row.get("type")).name(),
        row.get("decision"),
        date(row.get("from")),
        to,
        to == null ? person : null,
        longAgo(),
        0);
  }

  private void loadAccounts() {
    var hash = passwords.hash(DEMO_PASSWORD);
    var accounts = new HashMap<String, Long>();
    for (var row : SeedFiles.csv("demo/accounts.csv")) {
      var account =
          accounts.computeIfAbsent(
              row.get("login"), login -> account(login, persons.get(row.get("staffNumber")), hash));
      insert(
          em,
          "people_grant",
          "id, account_id, role, unit_id, valid_from, recorded_at",
          Ids.next(),
          account,
          row.get("role"),
          units.get(row.get("unit")),
          BEGINNING,
          longAgo());
    }
  }

  private long account(String login, long person, String hash) {
    var id = Ids.next();
    insert(
        em,
        "people_account",
        "id, person_id, login, password_hash, failures, created_at, version",
        id,
        person,
        login,
        hash,
        0,
        clock.instant(),
        1);
    return id;
  }

  /** Demo facts were known before the demo began, so that "as known at" has something to show. */
  private static Instant longAgo() {
    return Instant.parse("2026-01-01T00:00:00Z");
  }
}
