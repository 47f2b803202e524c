package vn.thao.platform.control;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import vn.thao.platform.entity.BackupProblem;

/**
 * Backup and restore while no application is running: the launcher calls this by name, with the
 * application's libraries around it. A restore first checks everything that can be checked, then
 * makes the schema of the backup's time by the migrations, loads all rows in one transaction, and
 * brings the schema up to date. The backup may come from another kind of database.
 */
public final class BackupCommand {

  private static final ClassLoader LOADER = BackupCommand.class.getClassLoader();

  private final String url;
  private final String user;
  private final String password;

  public BackupCommand(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** Null when done; otherwise the key of a text of the launcher, and what stands in its gaps. */
  public String[] backup(String file, String version) throws IOException, SQLException {
    try (var connection = connection()) {
      if (BackupTables.names(connection).isEmpty()) {
        return new String[] {"backup.empty"};
      }
      BackupWriter.write(connection, Path.of(file), version, progress -> {});
      return null;
    }
  }

  /** Checks only. Answers as {@link #backup}. */
  public String[] check(String file, boolean replace) throws IOException, SQLException {
    try (var backup = BackupReader.open(Path.of(file))) {
      if (!knows(backup.schema())) {
        return new String[] {"restore.newer", backup.application(), backup.schema()};
      }
      var orphans = withoutPlugin(backup);
      if (!orphans.isEmpty()) {
        return new String[] {"restore.pluginMissing", String.join(", ", orphans)};
      }
      return !replace && !isEmpty() ? new String[] {"restore.notEmpty"} : null;
    } catch (BackupProblem problem) {
      var arguments = problem.arguments().toArray(String[]::new);
      var answer = new String[arguments.length + 1];
      answer[0] = problem.getMessage();
      System.arraycopy(arguments, 0, answer, 1, arguments.length);
      return answer;
    }
  }

  /** Tables of plugins that are not installed here. */
  private static List<String> withoutPlugin(BackupReader backup) {
    var known = PluginSchemas.in(LOADER).stream().map(PluginSchemas::prefix).toList();
    return backup.tables().stream()
        .filter(PluginSchemas::isOfAPlugin)
        .filter(table -> known.stream().noneMatch(table::startsWith))
        .toList();
  }

  public boolean isEmpty() throws SQLException {
    try (var connection = connection()) {
      return BackupTables.names(connection).isEmpty();
    }
  }

  /** Replaces all there is. Call {@link #check} before. */
  public void restore(String file) throws IOException, SQLException {
    try (var backup = BackupReader.open(Path.of(file))) {
      flyway("latest").clean();
      flyway(backup.schema()).migrate();
      migratePlugins(backup);
      try (var connection = connection()) {
        load(connection, backup);
      }
      flyway("latest").migrate();
    }
  }

  /** To where they were when the backup was made; the next start brings them up to date. */
  private void migratePlugins(BackupReader backup) {
    for (var plugin : PluginSchemas.in(LOADER)) {
      if (!backup.schemaOf(plugin).isEmpty()) {
        PluginSchemas.migrations(LOADER, plugin)
            .dataSource(url, user, password)
            .target(backup.schemaOf(plugin))
            .load()
            .migrate();
      }
    }
  }

  private static void load(Connection connection, BackupReader backup)
      throws SQLException, IOException {
    boolean h2 = BackupWriter.isH2(connection);
    try (var statement = connection.createStatement()) {
      statement.execute(h2 ? "set referential_integrity false" : "set foreign_key_checks = 0");
      connection.setAutoCommit(false);
      for (var table : backup.tables()) {
        if (backup.load(connection, table) != backup.rows(table)) {
          throw new SQLException("Rows are missing in " + table);
        }
      }
      connection.commit();
      statement.execute(h2 ? "set referential_integrity true" : "set foreign_key_checks = 1");
      connection.commit();
    }
  }

  private boolean knows(String schema) {
    return Arrays.stream(flyway("latest").info().all())
        .map(MigrationInfo::getVersion)
        .anyMatch(version -> version != null && version.toString().equals(schema));
  }

  private Connection connection() throws SQLException {
    return flyway("latest").getConfiguration().getDataSource().getConnection();
  }

  private Flyway flyway(String target) {
    return Flyway.configure(LOADER)
        .dataSource(url, user, password)
        .locations("classpath:db/migration")
        .target(target)
        .cleanDisabled(false)
        .load();
  }
}
