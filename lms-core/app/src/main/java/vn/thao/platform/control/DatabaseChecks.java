package vn.thao.platform.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import vn.thao.platform.entity.Ids;

/** Whether the database keeps and takes back what it is told, and knows the time. */
final class DatabaseChecks {

  private static final Duration MOST_APART = Duration.ofSeconds(5);

  private DatabaseChecks() {}

  /** Writes a row, reads it, takes it back, and finds it gone. */
  @ApplicationScoped
  static class WriteAndRollBack implements SelfCheck {

    @Resource(lookup = "java:app/jdbc/thao")
    DataSource source;

    @Override
    public Name name() {
      return Name.DATABASE;
    }

    @Override
    public Finding run() throws SQLException {
      var name = "self-test-" + Ids.next();
      try (var connection = source.getConnection()) {
        var before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
          write(connection, name);
          var written = count(connection, name);
          connection.rollback();
          var left = count(connection, name);
          connection.rollback();
          return written == 1 && left == 0
              ? Finding.good("self-test.database.good")
              : Finding.bad("self-test.database.bad");
        } finally {
          connection.setAutoCommit(before);
        }
      }
    }

    private static void write(Connection connection, String name) throws SQLException {
      try (var insert =
          connection.prepareStatement(
              "insert into platform_seed (name, applied_at) values (?, ?)")) {
        insert.setString(1, name);
        insert.setObject(2, LocalDateTime.of(2000, 1, 1, 0, 0));
        insert.executeUpdate();
      }
    }

    private static int count(Connection connection, String name) throws SQLException {
      try (var query =
          connection.prepareStatement("select count(*) from platform_seed where name = ?")) {
        query.setString(1, name);
        try (var rows = query.executeQuery()) {
          rows.next();
          return rows.getInt(1);
        }
      }
    }
  }

  /** How far the clocks of database and server are apart. */
  @ApplicationScoped
  static class SameTime implements SelfCheck {

    @Resource(lookup = "java:app/jdbc/thao")
    DataSource source;

    @Inject Clock clock;

    @Override
    public Name name() {
      return Name.CLOCK;
    }

    @Override
    public Finding run() throws SQLException {
      try (var connection = source.getConnection();
          var statement = connection.createStatement();
          var row = statement.executeQuery(now(connection))) {
        row.next();
        var there = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        var apart = Duration.between(there, clock.instant()).abs();
        return apart.compareTo(MOST_APART) <= 0
            ? Finding.good("self-test.clock.good")
            : Finding.bad("self-test.clock.bad", apart.toSeconds());
      }
    }

    private static String now(Connection connection) throws SQLException {
      return "H2".equals(connection.getMetaData().getDatabaseProductName())
          ? "select cast(current_timestamp at time zone 'UTC' as timestamp)"
          : "select utc_timestamp(6)";
    }
  }
}
