package vn.thao.people.control;

import static vn.thao.platform.control.Sql.date;
import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.people.control.ImportFacts.Dated;
import vn.thao.people.control.ImportFacts.Person;
import vn.thao.people.control.ImportFacts.Position;
import vn.thao.people.control.ImportFacts.Unit;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportSheet;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Scope;

/** Reads what a list is judged against: a few statements, and one for each thousand people. */
final class ImportReading {

  private final EntityManager em;
  private final Scope scope;
  private final LocalDate today;
  private final boolean byAdmin;
  private final Map<Long, String> unitCodes = new HashMap<>();
  private final Map<Long, String> positionCodes = new HashMap<>();

  ImportReading(EntityManager em, Scope scope, LocalDate today, boolean byAdmin) {
    this.em = em;
    this.scope = scope;
    this.today = today;
    this.byAdmin = byAdmin;
  }

  ImportFacts facts(ImportKind kind, ImportSheet sheet) {
    var units = units();
    var positions = positions();
    boolean needsPeople = kind.key().contains("staff-number");
    var persons = needsPeople ? persons(numbers(sheet)) : Map.<String, Person>of();
    return new ImportFacts(scope, units, positions, persons, dated(kind, persons));
  }

  private static Set<String> numbers(ImportSheet sheet) {
    return sheet.entries().stream()
        .map(entry -> entry.cells().getOrDefault("staff-number", "").toUpperCase(Locale.ROOT))
        .filter(number -> !number.isEmpty() && number.length() <= 40)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private Map<String, Unit> units() {
    var rows =
        Sql.rows(
            em,
            "select u.id, u.code, v.id as version_id, v.path, v.parent_id, v.name_vi, v.name_en,"
                + " v.type, v.valid_from, v.valid_to from people_unit u left join"
                + " people_unit_version v on v.unit_id = u.id and v.retracted_at is null"
                + " order by u.id, v.valid_from");
    rows.forEach(row -> unitCodes.put(number(row[0]), (String) row[1]));
    var units = new HashMap<String, Unit>();
    for (var row : rows) {
      units.put(((String) row[1]).toUpperCase(Locale.ROOT), unit(row));
    }
    return units;
  }

  private Unit unit(Object[] row) {
    return new Unit(
        number(row[0]),
        (String) row[1],
        row[2] == null ? null : number(row[2]),
        (String) row[3],
        row[4] == null ? "" : unitCodes.get(number(row[4])),
        (String) row[5],
        (String) row[6],
        (String) row[7],
        date(row[8]),
        date(row[9]));
  }

  private Map<String, Position> positions() {
    var positions = new HashMap<String, Position>();
    for (var row :
        Sql.rows(em, "select id, code, name_vi, name_en, retracted_at from people_position")) {
      positionCodes.put(number(row[0]), (String) row[1]);
      positions.put(
          ((String) row[1]).toUpperCase(Locale.ROOT),
          new Position(
              number(row[0]), (String) row[1], (String) row[2], (String) row[3], row[4] != null));
    }
    return positions;
  }

  /** By their numbers; a number given up in a merge stands for the person kept. */
  private Map<String, Person> persons(Set<String> numbers) {
    var persons = new HashMap<String, Person>();
    for (var chunk : Bulk.chunks(numbers)) {
      var reach = new Reach(scope, today);
      var condition = reach.condition();
      var values = new ArrayList<Object>(reach.values());
      values.addAll(chunk);
      var sql =
          "select p.id, p.staff_number, p.full_name, p.given_name, p.unit_id, p.retracted_at,"
              + " case when "
              + condition
              + " then 1 else 0 end as reached, p.mail, case when exists (select 1 from"
              + " people_account c join people_grant g on g.account_id = c.id where"
              + " c.person_id = p.id and g.role <> 'LEARNER' and g.retracted_at is null)"
              + " then 1 else 0 end as guarded, q.staff_number as given from people_person q"
              + " join people_person p on p.id = coalesce(q.alias_of, q.id)"
              + " where upper(q.staff_number) in ("
              + Numbered.list(chunk.size())
              + ")";
      for (var row : Sql.rows(em, Numbered.marks(sql), values.toArray())) {
        persons.put(((String) row[1]).toUpperCase(Locale.ROOT), person(row));
        persons.put(((String) row[9]).toUpperCase(Locale.ROOT), person(row));
      }
    }
    return persons;
  }

  private Person person(Object[] row) {
    return new Person(
        number(row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        row[4] == null ? "" : unitCodes.getOrDefault(number(row[4]), ""),
        row[7] == null ? "" : (String) row[7],
        number(row[8]) == 1 && !byAdmin,
        row[5] != null,
        number(row[6]) == 1);
  }

  private List<Dated> dated(ImportKind kind, Map<String, Person> persons) {
    return switch (kind) {
      case ASSIGNMENTS -> assignments(persons);
      case NORMS -> norms();
      case ESTABLISHMENTS -> establishments();
      case STAFF_TYPES -> staffTypes(persons);
      case DETAILS -> details(persons);
      default -> List.of();
    };
  }

  private List<Dated> assignments(Map<String, Person> persons) {
    var numbers = new HashMap<Long, String>();
    persons.values().forEach(person -> numbers.put(person.id(), person.number()));
    var facts = new ArrayList<Dated>();
    for (var chunk : Bulk.chunks(new HashSet<>(numbers.keySet()))) {
      for (var row :
          Sql.rows(
              em,
              Numbered.marks(
                  "select id, person_id, unit_id, position_id, kind, share, valid_from, valid_to,"
                      + " decision from people_assignment where retracted_at is null"
                      + " and person_id in ("
                      + Numbered.list(chunk.size())
                      + ")"),
              chunk.toArray())) {
        var values = new HashMap<String, String>();
        values.put("staff-number", numbers.get(number(row[1])));
        values.put("unit", unitCodes.get(number(row[2])));
        values.put("share", String.valueOf(row[5]));
        values.put("decision", (String) row[8]);
        facts.add(dated(row, 3, values));
      }
    }
    return facts;
  }

  private static Map<Long, String> numbers(Map<String, Person> persons) {
    var numbers = new HashMap<Long, String>();
    persons.values().stream()
        .filter(Person::reached)
        .forEach(person -> numbers.put(person.id(), person.number()));
    return numbers;
  }

  private List<Dated> staffTypes(Map<String, Person> persons) {
    var numbers = numbers(persons);
    var facts = new ArrayList<Dated>();
    for (var chunk : Bulk.chunks(numbers.keySet())) {
      var sql =
          "select id, person_id, type, decision, valid_from, valid_to from people_staff_type"
              + " where retracted_at is null and person_id in ("
              + Numbered.list(chunk.size())
              + ")";
      for (var row : Sql.rows(em, Numbered.marks(sql), chunk.toArray())) {
        var values = new HashMap<String, String>();
        values.put("staff-number", numbers.get(number(row[1])));
        values.put("staff-type", (String) row[2]);
        values.put("decision", (String) row[3]);
        values.put("from", date(row[4]).toString());
        values.put("to", row[5] == null ? "" : date(row[5]).toString());
        facts.add(new Dated(number(row[0]), values));
      }
    }
    return facts;
  }

  /** What is known of each person, as one row. */
  private List<Dated> details(Map<String, Person> persons) {
    var numbers = numbers(persons);
    var known = new HashMap<Long, Map<String, String>>();
    for (var chunk : Bulk.chunks(numbers.keySet())) {
      var sql =
          "select person_id, attribute, content from people_detail where retracted_at is null"
              + " and valid_to is null and person_id in ("
              + Numbered.list(chunk.size())
              + ")";
      for (var row : Sql.rows(em, Numbered.marks(sql), chunk.toArray())) {
        known
            .computeIfAbsent(number(row[0]), id -> new HashMap<>())
            .put((String) row[1], (String) row[2]);
      }
    }
    known.forEach((person, values) -> values.put("staff-number", numbers.get(person)));
    return known.entrySet().stream()
        .map(each -> new Dated(each.getKey(), each.getValue()))
        .toList();
  }

  private List<Dated> norms() {
    return Sql.rows(
            em,
            "select id, unit_id, unit_type, position_id, kind, required, valid_from, valid_to,"
                + " source from people_norm where retracted_at is null")
        .stream()
        .map(
            row -> {
              var values = new HashMap<String, String>();
              values.put("unit", row[1] == null ? "" : unitCodes.get(number(row[1])));
              values.put("unit-type", row[2] == null ? "" : (String) row[2]);
              values.put("required", String.valueOf(row[5]));
              values.put("source", (String) row[8]);
              return dated(row, 3, values);
            })
        .toList();
  }

  private List<Dated> establishments() {
    return Sql.rows(
            em,
            "select id, unit_id, position_id, 'FULL_TIME' as kind, assigned, decision, valid_from,"
                + " valid_to from people_establishment where retracted_at is null")
        .stream()
        .map(
            row -> {
              var values = new HashMap<String, String>();
              values.put("unit", unitCodes.get(number(row[1])));
              values.put("assigned", String.valueOf(row[4]));
              values.put("decision", (String) row[5]);
              return dated(row, 2, values);
            })
        .toList();
  }

  /** Beginning and end stand at the same places in all; the kind follows the position. */
  private Dated dated(Object[] row, int position, Map<String, String> values) {
    values.put("position", positionCodes.get(number(row[position])));
    values.put("kind", (String) row[position + 1]);
    values.put("from", date(row[6]).toString());
    values.put("to", row[7] == null ? "" : date(row[7]).toString());
    return new Dated(number(row[0]), values);
  }
}
