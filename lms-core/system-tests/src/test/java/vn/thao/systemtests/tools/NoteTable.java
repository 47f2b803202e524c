package vn.thao.systemtests.tools;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.thao.spi.Services;

/** The statements on the plugin's table: a row each time that somebody wrote. */
final class NoteTable {

  private NoteTable() {}

  static void wrote(String person, Services services) {
    run(
        services,
        "insert into plugin_acme_tools__note (person, written) values (?, 'once')",
        person);
  }

  static void erase(String person, Services services) {
    run(services, "delete from plugin_acme_tools__note where person = ?", person);
  }

  static void move(String from, String to, Services services) {
    run(
        services,
        "update plugin_acme_tools__note set person = ?, moved_from = ? where person = ?",
        to,
        from,
        from);
  }

  static void moveBack(String from, String to, Services services) {
    run(
        services,
        "update plugin_acme_tools__note set person = ?, moved_from = null"
            + " where person = ? and moved_from = ?",
        from,
        to,
        from);
  }

  private static void run(Services services, String sql, String... people) {
    try (var connection = services.database().getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < people.length; i++) {
        statement.setLong(i + 1, Long.parseLong(people[i]));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static int count(Services services) {
    return of(null, services).size();
  }

  static List<String> of(String person, Services services) {
    var found = new ArrayList<String>();
    try (var connection = services.database().getConnection();
        var statement =
            connection.prepareStatement(
                "select written from plugin_acme_tools__note where person = ? or ? = 0")) {
      long id = person == null ? 0 : Long.parseLong(person);
      statement.setLong(1, id);
      statement.setLong(2, id);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
