package vn.thao.platform.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thao.platform.entity.BackupProgress;

/**
 * Writes all tables into one zip file, as one transaction sees them, so it is consistent while
 * people work. Table by table in the order of the key, row by row; the manifest, with the rows and
 * SHA-256 of each, comes last. Knows only JDBC, so that the launcher can use it too.
 */
final class BackupWriter {

  static final int FORMAT = 1;
  static final String MANIFEST = "manifest.properties";

  private final Connection connection;
  private final Consumer<BackupProgress> progress;
  private final Properties manifest = new Properties();

  private BackupWriter(Connection connection, Consumer<BackupProgress> progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /** Writes it beside its place first: what lies there under its name is whole. */
  static void write(
      Connection connection, Path file, String version, Consumer<BackupProgress> progress)
      throws SQLException, IOException {
    var beside = file.resolveSibling(file.getFileName() + ".part");
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      try (var out = Files.newOutputStream(beside)) {
        new BackupWriter(connection, progress).inOneTransaction(out, version);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void inOneTransaction(OutputStream out, String version) throws SQLException, IOException {
    boolean h2 = isH2(connection);
    int before = connection.getTransactionIsolation();
    isolate(h2 ? "SNAPSHOT" : null, Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      all(zip, version);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
      isolate(h2 ? "READ COMMITTED" : null, before);
    }
  }

  /** JDBC has no name for H2's snapshot. */
  private void isolate(String ofH2, int level) throws SQLException {
    if (ofH2 == null) {
      connection.setTransactionIsolation(level);
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute("set session characteristics as transaction isolation level " + ofH2);
    }
  }

  static boolean isH2(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("H2");
  }

  private void all(ZipOutputStream zip, String version) throws SQLException, IOException {
    var tables = BackupTables.names(connection);
    manifest.setProperty("format", Integer.toString(FORMAT));
    manifest.setProperty("application", version);
    manifest.setProperty("schema", BackupTables.schema(connection));
    BackupTables.schemasOfPlugins(connection)
        .forEach((history, of) -> manifest.setProperty("schema." + history, of));
    manifest.setProperty("database", connection.getMetaData().getDatabaseProductName());
    manifest.setProperty("made", Instant.now().toString());
    manifest.setProperty("tables", String.join(",", tables));
    for (int i = 0; i < tables.size(); i++) {
      progress.accept(new BackupProgress(i, tables.size()));
      table(zip, tables.get(i));
    }
    zip.putNextEntry(new ZipEntry(MANIFEST));
    manifest.store(zip, null);
    zip.closeEntry();
  }

  private void table(ZipOutputStream zip, String table) throws SQLException, IOException {
    var digest = sha256();
    zip.putNextEntry(new ZipEntry(entry(table)));
    var out = new DigestOutputStream(zip, digest);
    long count = 0;
    var key = BackupTables.key(connection, table);
    var order = key.isEmpty() ? "" : " order by " + String.join(", ", key);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(portion());
      try (var rows = statement.executeQuery("select * from " + table + order)) {
        manifest.setProperty("columns." + table, columns(rows));
        while (rows.next()) {
          out.write(line(rows).getBytes(StandardCharsets.UTF_8));
          count++;
        }
      }
    }
    zip.closeEntry();
    manifest.setProperty("rows." + table, Long.toString(count));
    manifest.setProperty("sha256." + table, HexFormat.of().formatHex(digest.digest()));
  }

  static String entry(String table) {
    return "tables/" + table + ".rows";
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** MySQL's driver streams only when asked in its own way. */
  private int portion() throws SQLException {
    return connection.getMetaData().getDriverName().startsWith("MySQL") ? Integer.MIN_VALUE : 200;
  }

  private static String columns(ResultSet rows) throws SQLException {
    var names = new java.util.StringJoiner(",");
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
    }
    return names.toString();
  }

  private static String line(ResultSet row) throws SQLException {
    var columns = row.getMetaData();
    var line = new StringBuilder();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      line.append(i == 1 ? "" : "\t").append(BackupCells.read(row, i, columns.getColumnType(i)));
    }
    return line.append('\n').toString();
  }
}
