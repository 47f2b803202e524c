package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.competency.control.KnownLevels;
import vn.thao.people.entity.ContactKind;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.UnitTree.Unit;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.NetworkCount;
import vn.thao.reports.entity.NetworkReport;
import vn.thao.reports.entity.NetworkRow;
import vn.thao.reports.entity.StaffingReport;

/** R11 from the facts of one date, as known at one time. */
final class NetworkReading {

  /** Position and competency by kind. */
  private static final Map<String, Object> ASKED =
      SeedFiles.yaml("vn/thao/reports/data/network.yaml");

  /** What a kind asks for on the day; level 0 when the matrix asks for nothing. */
  private record Need(long competency, int level) {}

  private record Contact(long unit, long person, ContactKind kind, LocalDate published) {}

  private final FactSql.Reader reader;
  private final LocalDate asOf;
  private final LocalDate later;
  private final Knowledge known;
  private final Scope scope;

  NetworkReading(FactSql.Reader reader, LocalDate asOf, Knowledge known, Scope scope) {
    this.reader = reader;
    this.asOf = asOf;
    this.later = asOf.plusDays(StaffingReport.SOON);
    this.known = known;
    this.scope = scope;
  }

  NetworkReport report(String unitCode) {
    var tree = UnitTree.of(sql(scope), unitCode);
    var root = tree.root(unitCode);
    var sql = sql(root == null ? scope : root.scope());
    var contacts = sql.contacts().stream().map(NetworkReading::contact).toList();
    var counts = count(contacts, needs(sql), levels(sql, contacts));
    var total = new EnumMap<ContactKind, NetworkCount>(ContactKind.class);
    counts
        .values()
        .forEach(each -> each.forEach((kind, n) -> total.merge(kind, n, NetworkCount::plus)));
    return new NetworkReport(
        asOf,
        known.at(),
        root == null ? null : root.code(),
        root == null ? null : root.name(),
        tree.parentCode(root),
        tree.agencies(root).stream()
            .map(unit -> row(unit, counts.getOrDefault(unit.id(), Map.of())))
            .toList(),
        new NetworkRow(null, null, null, total));
  }

  private NetworkSql sql(Scope within) {
    return new NetworkSql(reader, asOf, known.at(), within, later);
  }

  private static Contact contact(Object[] row) {
    return new Contact(
        number(row[0]), number(row[1]), ContactKind.valueOf((String) row[2]), Sql.date(row[3]));
  }

  private static NetworkRow row(Unit unit, Map<ContactKind, NetworkCount> counts) {
    return new NetworkRow(unit.code(), unit.name(), unit.type(), counts);
  }

  @SuppressWarnings("unchecked")
  private static Map<ContactKind, Need> needs(NetworkSql sql) {
    var levels = new HashMap<String, Need>();
    sql.requirements()
        .forEach(
            row ->
                levels.put(row[0] + "/" + row[1], new Need(number(row[2]), (int) number(row[3]))));
    var needs = new EnumMap<ContactKind, Need>(ContactKind.class);
    ASKED.forEach(
        (kind, value) -> {
          var asked = (Map<String, String>) value;
          var key = asked.get("position") + "/" + asked.get("competency");
          needs.put(ContactKind.valueOf(kind), levels.getOrDefault(key, new Need(0, 0)));
        });
    return needs;
  }

  /** Levels on the day and 90 days later, by person and competency. */
  private Map<Long, Map<Long, int[]>> levels(NetworkSql sql, List<Contact> contacts) {
    var levels = new HashMap<Long, Map<Long, int[]>>();
    if (known.isNow()) {
      for (var row : sql.attained()) {
        levels
            .computeIfAbsent(number(row[0]), id -> new HashMap<>())
            .put(number(row[1]), new int[] {(int) number(row[2]), (int) number(row[3])});
      }
      return levels;
    }
    var people = contacts.stream().map(Contact::person).collect(Collectors.toSet());
    put(levels, new KnownLevels(reader, asOf, known.at()).of(people), 0);
    put(levels, new KnownLevels(reader, later, known.at()).of(people), 1);
    return levels;
  }

  private static void put(
      Map<Long, Map<Long, int[]>> levels, Map<Long, Map<Long, Integer>> found, int at) {
    found.forEach(
        (person, own) ->
            own.forEach(
                (competency, level) ->
                    levels.computeIfAbsent(person, id -> new HashMap<>())
                            .computeIfAbsent(competency, id -> new int[2])[at] =
                        level));
  }

  private static Map<Long, Map<ContactKind, NetworkCount>> count(
      List<Contact> contacts, Map<ContactKind, Need> needs, Map<Long, Map<Long, int[]>> levels) {
    var counts = new LinkedHashMap<Long, Map<ContactKind, NetworkCount>>();
    for (var contact : contacts) {
      var need = needs.get(contact.kind());
      var own =
          levels
              .getOrDefault(contact.person(), Map.of())
              .getOrDefault(need.competency(), new int[2]);
      boolean trained = need.level() > 0 && own[0] >= need.level();
      boolean due = trained && own[1] < need.level();
      counts
          .computeIfAbsent(contact.unit(), id -> new EnumMap<>(ContactKind.class))
          .merge(
              contact.kind(),
              new NetworkCount(
                  1, contact.published() == null ? 0 : 1, trained ? 1 : 0, due ? 1 : 0),
              NetworkCount::plus);
    }
    return counts;
  }
}
