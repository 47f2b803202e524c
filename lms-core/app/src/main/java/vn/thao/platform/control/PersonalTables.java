package vn.thao.platform.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.PersonalTable;
import vn.thao.platform.entity.PersonalTable.Erasure;

/**
 * Every table that leads to a person, in the order of the components. One description for all:
 * notice, export, preview, erasure, and the test that finds a table which nobody answers for.
 */
public final class PersonalTables {

  private static final List<String> COMPONENTS =
      List.of(
          "platform",
          "people",
          "competency",
          "content",
          "learning",
          "assessment",
          "xapi",
          "certification",
          "reports");

  private static final List<PersonalTable> ALL = read();

  private PersonalTables() {}

  public static List<PersonalTable> all() {
    return ALL;
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
  private static List<PersonalTable> read() {
    var tables = new ArrayList<PersonalTable>();
    for (var component : COMPONENTS) {
      var file = SeedFiles.yaml("vn/thao/" + component + "/data/personal.yaml");
      ((List<Map<String, Object>>) file.get("tables"))
          .forEach(entry -> tables.add(table(component, entry)));
    }
    return List.copyOf(tables);
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
        List.copyOf(claimed));
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
