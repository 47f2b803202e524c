package vn.thao.launcher;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One connection, made with the driver the application will use: of the WAR, or, for H2, of the
 * server. Tells apart what a person has to mend differently.
 */
final class DatabaseCheck {

  private static final int H2_FILE_IN_USE = 90020;
  private static final String H2_IN_THE_SERVER = "MICRO-INF/runtime/h2.jar";
  private static final String WRONG_CREDENTIALS = "28000";

  private final Database database;

  DatabaseCheck(Database database) {
    this.database = database;
  }

  /** Connects; answers what the server calls itself, such as "MySQL 9.7.4". */
  static String connect(Settings settings) throws IOException {
    DatabaseCheck check = new DatabaseCheck(settings.database());
    try (URLClassLoader drivers =
        new URLClassLoader(driverJars(settings), ClassLoader.getPlatformClassLoader())) {
      return check.connect(drivers, SchemaCheck.newest(settings.application()));
    }
  }

  private static URL[] driverJars(Settings settings) throws IOException {
    List<Path> jars =
        settings.database().kind() == Database.Kind.H2
            ? List.of(h2OfTheServer(settings))
            : jarsOf(settings.application().resolve("WEB-INF/lib"));
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = url(jars.get(i));
    }
    return urls;
  }

  /** The application's libraries, and H2 when that is the database. */
  static URL[] allJars(Settings settings) throws IOException {
    List<Path> jars = new ArrayList<>(jarsOf(settings.application().resolve("WEB-INF/lib")));
    if (settings.database().kind() == Database.Kind.H2) {
      jars.add(h2OfTheServer(settings));
    }
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = url(jars.get(i));
    }
    return urls;
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  private static List<Path> jarsOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  private static Path h2OfTheServer(Settings settings) throws IOException {
    Path copy = settings.work().resolve("h2.jar");
    try (FileSystem server = FileSystems.newFileSystem(settings.server())) {
      Files.copy(server.getPath(H2_IN_THE_SERVER), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  String connect(ClassLoader drivers) {
    return connect(drivers, null);
  }

  /**
   * @param newest the newest version of the schema that the application knows; null: any will do
   */
  private String connect(ClassLoader drivers, String newest) {
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    if (database.kind() != Database.Kind.H2) {
      properties.setProperty("connectTimeout", "5000");
      properties.setProperty("socketTimeout", "10000");
    }
    try (Connection connection = driver(drivers).connect(database.url(), properties)) {
      if (newest != null) {
        SchemaCheck.refuseNewer(connection, newest, database.shown());
      }
      if (database.kind() == Database.Kind.H2) {
        forgetOldBlocks(connection);
      }
      return product(connection);
    } catch (SQLException refused) {
      throw explain(refused);
    }
  }

  /**
   * After a kill, H2 may list blocks that are out of use and yet kept beside those that took their
   * place; closed like that, the file would not open again. The server's URL keeps them as usual.
   */
  private static void forgetOldBlocks(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set retention_time 0");
    }
  }

  private Driver driver(ClassLoader drivers) {
    // only for these seconds: the clean-up thread would keep our class loader
    System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
    try {
      return (Driver)
          Class.forName(database.kind().driverClass(), true, drivers)
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new Problem("database.noDriver", database.kind().driverClass());
    } finally {
      System.clearProperty("com.mysql.cj.disableAbandonedConnectionCleanup");
    }
  }

  /** A MariaDB behind MySQL's driver looks well and loses the fractions of every second. */
  private String product(Connection connection) throws SQLException {
    String name = connection.getMetaData().getDatabaseProductName();
    String version = connection.getMetaData().getDatabaseProductVersion();
    if (database.kind() == Database.Kind.MYSQL && version.contains("MariaDB")) {
      throw new Problem("database.isMariaDb", database.shown());
    }
    return name + " " + version.split("[ -]", 2)[0];
  }

  Problem explain(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    if (refused.getErrorCode() == H2_FILE_IN_USE) {
      return new Problem("database.inUse", database.shown());
    }
    if (state.equals(WRONG_CREDENTIALS)) {
      return new Problem("database.credentials", database.shown(), database.user());
    }
    if (state.startsWith("08")) {
      return new Problem("database.unreachable", database.shown(), deepest(refused));
    }
    return new Problem("database.refused", database.shown(), deepest(refused));
  }

  /** The first line of the innermost message: "Connection refused" rather than its wrapping. */
  static String deepest(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return message.lines().findFirst().orElse("").strip();
  }
}
