package vn.thao.systemtests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills the demo up to a number of staff, each with an account and all that one learner of the demo
 * has: posts, evidence, four of six modules of K01 with their runs and results. The copies have
 * negative ids; their logins are {@code dong1}, {@code dong2}, … with the password of the demo. For
 * MariaDB and MySQL.
 */
final class Crowd {

  private static final String TEMPLATE = "hocvien10";
  private static final String LOGIN = "dong";

  private static final String COPIES =
      "insert into %s (%s) with recursive c(i) as (select 1 union all select i + 1 from c where"
          + " i < %d) select %s from (select t.*, row_number() over (order by t.id) as nth from %s t"
          + " where %s) o, c";

  /** An id within the copies of a table: of the copy {@code c.i}, the {@code nth} row. */
  private static final String ID = "-(c.i * 1000 + o.nth)";

  private static final String PERSON = "-c.i";
  private static final String REGISTRATION = "-(c.i * 1000 + 1)";

  private static final String RUN =
      "-(c.i * 1000 + (select count(*) from learning_run r join learning_run t"
          + " on t.registration_id = r.registration_id where t.id = o.run_id and r.id <= t.id))";

  private final Connection data;
  private final int copies;
  private final String person;

  private Crowd(Connection data, int copies, String person) {
    this.data = data;
    this.copies = copies;
    this.person = person;
  }

  static String login(int number) {
    return LOGIN + number;
  }

  /** Adds as many as are missing. */
  static void fillUp(Connection data, int staff) throws SQLException {
    String person =
        only(data, "select person_id from people_account where login = '" + TEMPLATE + "'");
    int copies = staff - Integer.parseInt(only(data, "select count(*) from people_person"));
    new Crowd(data, copies, person).fill();
  }

  private void fill() throws SQLException {
    String accounts = "account_id in (select id from people_account where person_id = %s)";
    String registrations =
        "registration_id in (select id from learning_registration where person_id = %s)";
    String runs = "run_id in (select id from learning_run where " + registrations + ")";
    String participant = "case when o.person_id is null then null else " + PERSON + " end";
    copy("people_person", "id = %s", Map.of("id", PERSON, "staff_number", "concat('B-', c.i)"));
    copy("people_assignment", "person_id = %s", Map.of("id", ID, "person_id", PERSON));
    copy(
        "competency_evidence",
        "person_id = %s",
        Map.of("id", ID, "person_id", PERSON, "reference", "concat('B-', c.i, '-', o.nth)"));
    copy("competency_attained", "person_id = %s", Map.of("person_id", PERSON));
    copy(
        "people_account",
        "person_id = %s",
        Map.of("id", PERSON, "person_id", PERSON, "login", "concat('" + LOGIN + "', c.i)"));
    copy("people_grant", accounts, Map.of("id", ID, "account_id", PERSON));
    copy("learning_registration", "person_id = %s", Map.of("id", ID, "person_id", PERSON));
    copy("learning_run", registrations, Map.of("id", ID, "registration_id", REGISTRATION));
    copy("learning_event", runs, Map.of("id", ID, "person_id", participant, "run_id", RUN));
    copy(
        "learning_result",
        "person_id = %s",
        Map.of("id", ID, "person_id", PERSON, "registration_id", REGISTRATION, "run_id", RUN));
  }

  /**
   * @param where which rows are copied; {@code %s} is the template's person
   * @param changed by column, what stands in the copy
   */
  private void copy(String table, String where, Map<String, String> changed) throws SQLException {
    List<String> columns = columns(table);
    List<String> values =
        columns.stream().map(column -> changed.getOrDefault(column, "o." + column)).toList();
    execute(
        COPIES.formatted(
            table,
            String.join(", ", columns),
            copies,
            String.join(", ", values),
            table,
            where.formatted(person)));
  }

  private List<String> columns(String table) throws SQLException {
    try (Statement select = data.createStatement();
        ResultSet none = select.executeQuery("select * from " + table + " where 1 = 0")) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        columns.add(none.getMetaData().getColumnName(i));
      }
      return columns;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = data.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String only(Connection data, String sql) throws SQLException {
    try (Statement select = data.createStatement();
        ResultSet rows = select.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
