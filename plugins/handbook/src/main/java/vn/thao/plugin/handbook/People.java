package vn.thao.plugin.handbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.spi.PersonalData;
import vn.thao.spi.Services;

/** Who saved and published what, who opened, closed and ticked off what. */
final class People implements PersonalData {

  /** Table, column of the person, column of the time, what it is about and what that is. */
  private record Trace(String table, String person, String at, String label, String about) {

    String select() {
      return "select t."
          + at
          + " as at_time, "
          + about
          + " as about from "
          + name()
          + " t where t."
          + person
          + " = ? order by t."
          + at;
    }

    String forget() {
      return "update " + name() + " set " + person + " = null where " + person + " = ?";
    }

    private String name() {
      return "plugin_thao_handbook__" + table;
    }
  }

  private static final String CHAPTER = "chapter";
  private static final String CASE = "case";
  private static final List<Trace> TRACES =
      List.of(
          new Trace("save", "saved_by", "saved_at", CHAPTER, "t.chapter"),
          new Trace("save", "published_by", "published_at", CHAPTER, "t.chapter"),
          new Trace("incident", "opened_by", "opened_at", CASE, "t.title"),
          new Trace("incident", "closed_by", "closed_at", CASE, "t.title"),
          new Trace(
              "mark",
              "marked_by",
              "marked_at",
              CASE,
              "(select i.title from plugin_thao_handbook__incident i where i.id = t.incident)"));

  private record Found(Instant at, String about) {}

  @Override
  public List<Map<String, String>> export(String person, Services services) {
    var tables = new Tables(services);
    var rows = new ArrayList<Map<String, String>>();
    for (var trace : TRACES) {
      tables
          .list(
              trace.select(),
              row -> new Found(Tables.instant(row, "at_time"), row.getString("about")),
              Tables.id(person))
          .forEach(found -> rows.add(row(trace, found)));
    }
    return rows;
  }

  private static Map<String, String> row(Trace trace, Found found) {
    var row = new LinkedHashMap<String, String>();
    row.put("what", trace.person());
    row.put("at", found.at().toString());
    row.put(trace.label(), found.about());
    return row;
  }

  @Override
  public void erase(String person, Services services) {
    var tables = new Tables(services);
    TRACES.forEach(trace -> tables.change(trace.forget(), Tables.id(person)));
  }
}
