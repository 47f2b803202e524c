package vn.thao.platform.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.PersonalTable;
import vn.thao.platform.entity.PersonalTable.Erasure;
import vn.thao.platform.entity.PersonalTable.Merging;
import vn.thao.platform.entity.RetentionRule;

/**
 * Every table that leads to a person, in the order of the components. One description for all:
 * notice, export, preview, erasure, and the test that finds a table which nobody answers for.
 */
public final class PersonalTables {

  private static final List<String> COMPONENTS =
      List.of(
          "platform",
          "extensions",
          "people",
          "competency",
          "content",
          "learning",
          "assessment",
          "xapi",
          "certification",
          "planning",
          "reports");

  private static final List<PersonalTable> ALL =
      entries("tables").stream().map(each -> table(each.component(), each.values())).toList();
  private static final List<RetentionRule> RETENTION =
      entries("retention").stream().map(each -> rule(each.values())).toList();

  private record Entry(String component, Map<String, Object> values) {}

  private PersonalTables() {}

  public static List<PersonalTable> all() {
    return ALL;
  }

  /** What goes by itself after some time. */
  public static List<RetentionRule> retention() {
    return RETENTION;
  }

  /** In the order in which rows may go: those that point before those that are pointed to. */
  public static List<PersonalTable> erasable() {
    var tables = new ArrayList<PersonalTable>();
    var components = new ArrayList<>(COMPONENTS);
    Collections.reverse(components);
    for (var component : components) {
      ALL.stream()
          .filter(each -> each.component().equals(component) && each.whose() != null)
          .forEach(tables::add);
    }
    return tables;
  }

  @SuppressWarnings("unchecked")
  private static List<Entry> entries(String list) {
    var entries = new ArrayList<Entry>();
    for (var component : COMPONENTS) {
      var file = SeedFiles.yaml("vn/thao/" + component + "/data/personal.yaml");
      ((List<Map<String, Object>>) file.getOrDefault(list, List.of()))
          .forEach(values -> entries.add(new Entry(component, values)));
    }
    return entries;
  }

  @SuppressWarnings("unchecked")
  private static RetentionRule rule(Map<String, Object> entry) {
    var side = (Map<String, String>) entry.getOrDefault("side", Map.of());
    return new RetentionRule(
        (String) entry.get("code"),
        (String) entry.get("table"),
        (String) entry.get("old"),
        Boolean.TRUE.equals(entry.get("day")),
        (Integer) entry.get("days"),
        name(entry.get("name")),
        side.get("table"),
        side.get("column"));
  }

  private static PersonalTable table(String component, Map<String, Object> entry) {
    var person = (String) entry.get("person");
    var account = (String) entry.get("account");
    var column = person == null ? account : person;
    var claimed = new ArrayList<>(list(entry, "actors"));
    claimed.addAll(list(entry, "handled"));
    if (column != null) {
      claimed.add(column);
    }
    var where = (String) entry.get("where");
    return new PersonalTable(
        component,
        (String) entry.get("table"),
        name(entry.get("name")),
        name(entry.get("kept")),
        where == null && column != null ? column + " = ?" : where,
        account != null,
        list(entry, "show"),
        Erasure.valueOf(entry.getOrDefault("erase", "keep").toString().toUpperCase(Locale.ROOT)),
        list(entry, "blank"),
        list(entry, "clear"),
        (String) entry.get("pseudonym"),
        List.copyOf(claimed),
        Merging.valueOf(entry.getOrDefault("merge", "stay").toString().toUpperCase(Locale.ROOT)));
  }

  private static LocalName name(Object texts) {
    return texts == null
        ? null
        : new LocalName(SeedFiles.text(texts, "vi"), SeedFiles.text(texts, "en"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Map<String, Object> entry, String name) {
    return (List<String>) entry.getOrDefault(name, List.of());
  }
}
