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

  private static final String MOVED = "plugin_thao_handbook__moved";

  /**
   * Table, what tells its rows apart, column of the person, column of the time, what it is about
   * and what that is.
   */
  private record Trace(
      String table, String key, String person, String at, String label, String about) {

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

    String remember() {
      return "insert into "
          + MOVED
          + " (trace, row_key, moved_from, moved_to) select '"
          + person
          + "', "
          + key
          + ", ?, ? from "
          + name()
          + " t where t."
          + person
          + " = ? and not exists (select 1 from "
          + MOVED
          + " m where m.trace = '"
          + person
          + "' and m.row_key = "
          + key
          + " and m.moved_from = ? and m.moved_to = ?)";
    }

    String give() {
      return "update " + name() + " set " + person + " = ? where " + person + " = ?";
    }

    String giveBack() {
      return give()
          + " and "
          + key.replace("t.", "")
          + " in (select m.row_key from "
          + MOVED
          + " m where m.trace = '"
          + person
          + "' and m.moved_from = ? and m.moved_to = ?)";
    }

    private String name() {
      return "plugin_thao_handbook__" + table;
    }
  }

  private static final String SAVE = "concat(t.chapter, '/', t.save_no)";
  private static final String CHAPTER = "chapter";
  private static final String CASE = "case";
  private static final List<Trace> TRACES =
      List.of(
          new Trace("save", SAVE, "saved_by", "saved_at", CHAPTER, "t.chapter"),
          new Trace("save", SAVE, "published_by", "published_at", CHAPTER, "t.chapter"),
          new Trace("incident", "t.id", "opened_by", "opened_at", CASE, "t.title"),
          new Trace("incident", "t.id", "closed_by", "closed_at", CASE, "t.title"),
          new Trace(
              "mark",
              "concat(t.incident, '/', t.item, '/', t.turn)",
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
    var id = Tables.id(person);
    TRACES.forEach(trace -> tables.change(trace.forget(), id));
    tables.change("delete from " + MOVED + " where moved_from = ? or moved_to = ?", id, id);
  }

  @Override
  public void move(String from, String to, Services services) {
    var tables = new Tables(services);
    var one = Tables.id(from);
    var other = Tables.id(to);
    for (var trace : TRACES) {
      tables.change(trace.remember(), one, other, one, one, other);
      tables.change(trace.give(), other, one);
    }
  }

  @Override
  public void moveBack(String from, String to, Services services) {
    var tables = new Tables(services);
    var one = Tables.id(from);
    var other = Tables.id(to);
    TRACES.forEach(trace -> tables.change(trace.giveBack(), one, other, one, other));
    tables.change("delete from " + MOVED + " where moved_from = ? and moved_to = ?", one, other);
  }
}
