package vn.thao.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the data ten times as many: nine copies of each row, with negative ids, so that they can be
 * taken away again. A copy points to the copies of what its row points to, where there are any.
 */
final class Growth {
  private static final int COPIES = 9;

  /** What must stay unique and is no id; a copy gets a number in front of it. */
  private static final Set<String> UNIQUE =
      Set.of(
          "people_person.staff_number",
          "competency_evidence.reference",
          "law_instrument.code",
          "law_clause.code",
          "content_course.code");

  /** In the order in which rows may be added; taken away in the opposite one. */
  private static final List<String> PEOPLE =
      List.of("people_person", "people_assignment", "competency_evidence");

  private static final List<String> LAWS = List.of("law_clause", "law_instrument");

  private static final List<String> COURSES =
      List.of(
          "content_course",
          "content_version",
          "content_module",
          "content_activity",
          "learning_registration",
          "learning_run",
          "learning_result",
          "learning_completion");

  private static final String STATEMENT =
      "{\"fullName\":\"G\",\"number\":\"%1$d/2026/G\",\"periods\":8,\"completedOn\":\"2026-11-01\","
          + "\"issuedOn\":\"2026-11-01\",\"course\":{\"code\":\"G\",\"vi\":\"G\",\"en\":\"G\"},"
          + "\"unit\":{\"vi\":\"G\",\"en\":\"G\"}}";

  private final Connection data;
  private final Map<Original, Long> copies = new HashMap<>();
  private long last;

  private record Original(String table, long id, int copy) {}

  private Growth(Connection data) {
    this.data = data;
  }

  /** The province has ten times its staff and laws; the person that many courses and papers. */
  static void grow(Connection data, String login) throws SQLException {
    var growth = new Growth(data);
    long person =
        growth.number("select person_id from people_account where login = '" + login + "'");
    for (var table : PEOPLE) {
      growth.copy(table, "1 = 1");
    }
    growth.copies.clear(); // from here on the copies belong to the very person
    growth.copy("competency_evidence", "person_id = " + person);
    for (var table : LAWS) {
      growth.copy(table, "1 = 1");
    }
    for (var table : COURSES) {
      boolean owned = table.startsWith("learning_") && !table.equals("learning_run");
      growth.copy(table, owned ? "person_id = " + person : mine(table, person));
    }
    growth.copy("platform_audit", "1 = 1");
    growth.addStatements(person);
    growth.addHandbook(person);
  }

  private static String mine(String table, long person) {
    return table.equals("learning_run")
        ? "registration_id in (select id from learning_registration where person_id = "
            + person
            + ")"
        : "1 = 1";
  }

  /**
   * Chapters, and cases of the person, under keys that begin with {@code g}, a number, a hyphen.
   */
  private void addHandbook(long person) throws SQLException {
    for (int n = 1; n <= COPIES; n++) {
      run(
          data,
          "insert into plugin_thao_handbook__save (chapter, save_no, content, saved_at, edition,"
              + " published_at) select concat('g"
              + n
              + "-', s.chapter), s.save_no, s.content, s.saved_at, s.edition, s.published_at"
              + " from plugin_thao_handbook__save s where s.edition is not null"
              + " and s.chapter not like 'g_-%'");
      run(
          data,
          "insert into plugin_thao_handbook__incident (id, chapter, edition, title, opened_at,"
              + " opened_by) select concat('g"
              + n
              + "-', substring(i.id, 4)), i.chapter, i.edition, i.title, i.opened_at, i.opened_by"
              + " from plugin_thao_handbook__incident i where i.opened_by = "
              + person
              + " and i.id not like 'g_-%'");
    }
  }

  private static void run(Connection data, String sql) throws SQLException {
    try (var statement = data.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  static void shrink(Connection data) throws SQLException {
    run(data, "delete from plugin_thao_handbook__save where chapter like 'g_-%'");
    run(data, "delete from plugin_thao_handbook__incident where id like 'g_-%'");
    var tables = new ArrayList<>(PEOPLE);
    tables.addAll(LAWS);
    tables.addAll(COURSES);
    tables.addAll(List.of("certification_statement", "platform_audit"));
    for (int i = tables.size() - 1; i >= 0; i--) {
      run(data, "delete from " + tables.get(i) + " where id < 0");
    }
  }

  private void copy(String table, String where) throws SQLException {
    try (var select = data.createStatement();
        var rows = select.executeQuery("select * from " + table + " where " + where)) {
      var columns = columns(rows);
      var marks = "?" + ", ?".repeat(columns.size() - 1);
      var sql = "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks;
      try (var insert = data.prepareStatement(sql + ")")) {
        var targets = targets(table);
        while (rows.next()) {
          add(table, targets, rows, columns, insert);
        }
        insert.executeBatch();
      }
    }
  }

  private static List<String> columns(ResultSet rows) throws SQLException {
    var columns = new ArrayList<String>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      columns.add(lower(rows.getMetaData().getColumnName(i)));
    }
    return columns;
  }

  /** By column, the table that its foreign key points to. */
  private Map<String, String> targets(String table) throws SQLException {
    var targets = new HashMap<String, String>();
    var named = data.getMetaData().storesUpperCaseIdentifiers() ? upper(table) : table;
    try (var keys =
        data.getMetaData().getImportedKeys(data.getCatalog(), data.getSchema(), named)) {
      while (keys.next()) {
        targets.put(lower(keys.getString("FKCOLUMN_NAME")), lower(keys.getString("PKTABLE_NAME")));
      }
    }
    return targets;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private void add(
      String table,
      Map<String, String> targets,
      ResultSet rows,
      List<String> columns,
      PreparedStatement insert)
      throws SQLException {
    var values = new ArrayList<Object>();
    for (int i = 1; i <= columns.size(); i++) {
      boolean isLong = rows.getMetaData().getColumnType(i) == Types.CLOB;
      values.add(isLong ? rows.getString(i) : rows.getObject(i));
    }
    for (int copy = 1; copy <= COPIES; copy++) {
      for (int i = 0; i < columns.size(); i++) {
        insert.setObject(i + 1, copied(table, targets, columns.get(i), values.get(i), copy));
      }
      insert.addBatch();
    }
  }

  private Object copied(
      String table, Map<String, String> targets, String column, Object value, int copy) {
    if (UNIQUE.contains(table + "." + column)) {
      return --last + "+" + value;
    }
    if (column.equals("id")) {
      copies.put(new Original(table, (Long) value, copy), --last);
      return last;
    }
    return targets.containsKey(column) && value instanceof Long id
        ? copies.getOrDefault(new Original(targets.get(column), id, copy), id)
        : value;
  }

  private void addStatements(long person) throws SQLException {
    long unit = number("select min(unit_id) from people_assignment where person_id = " + person);
    var sql =
        "insert into certification_statement (id, registration_id, person_id, unit_id,"
            + " register_year, number, code, issued_at, template, data, hash) select id, id,"
            + " person_id, ?, 1999, ?, ?, registered_at, 'statement-1', ?, 'none' from"
            + " learning_registration where id = ?";
    var registrations = new ArrayList<Long>();
    try (var select = data.createStatement();
        var rows = select.executeQuery("select id from learning_registration where id < 0")) {
      while (rows.next()) {
        registrations.add(rows.getLong(1));
      }
    }
    try (var insert = data.prepareStatement(sql)) {
      for (int i = 0; i < registrations.size(); i++) {
        insert.setLong(1, unit);
        insert.setInt(2, i + 1);
        insert.setString(3, "growth-" + i);
        insert.setString(4, STATEMENT.formatted(i + 1));
        insert.setLong(5, registrations.get(i));
        insert.executeUpdate(); // MariaDB's driver takes no batch of insert-select
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (var select = data.createStatement();
        var rows = select.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
