package vn.thao.launcher;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;

/** An older application on a newer schema would spoil data that it doesn't know. */
final class SchemaCheck {

  private static final String HISTORY = "flyway_schema_history";

  private SchemaCheck() {}

  /** The newest version that the unpacked application brings; null when it brings none. */
  static String newest(Path application) throws IOException {
    Path folder = application.resolve("WEB-INF/classes/db/migration");
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("V\\d+__.*\\.sql"))
          .map(name -> name.substring(1, name.indexOf("__")))
          .max(Comparator.comparing(BigDecimal::new))
          .orElse(null);
    }
  }

  /** Throws a {@link Problem} when the schema is newer than that. */
  static void refuseNewer(Connection connection, String newest, String database)
      throws SQLException {
    String found = version(connection);
    if (found != null && new BigDecimal(found).compareTo(new BigDecimal(newest)) > 0) {
      throw new Problem("schema.newer", database, found, newest);
    }
  }

  private static String version(Connection connection) throws SQLException {
    try (ResultSet table =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), HISTORY, null)) {
      if (!table.next()) {
        return null;
      }
    }
    String quote = connection.getMetaData().getIdentifierQuoteString();
    String sql = "select max(cast(~version~ as decimal(20))) from ~" + HISTORY + "~";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.replace("~", quote))) {
      row.next();
      BigDecimal version = row.getBigDecimal(1);
      return version == null ? null : version.toBigInteger().toString();
    }
  }
}
