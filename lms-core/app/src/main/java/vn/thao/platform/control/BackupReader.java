package vn.thao.platform.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;
import vn.thao.platform.entity.BackupProblem;

/** A backup as it is read: first checked as a whole, then loaded table by table. */
final class BackupReader implements AutoCloseable {

  private static final int BATCH = 200;

  /** Rows with pictures and files are sent before they fill the memory. */
  private static final int LETTERS = 1_000_000;

  private final ZipFile zip;
  private final Properties manifest = new Properties();

  private BackupReader(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws BackupProblem when it is none, is broken, or was made in a newer format
   */
  static BackupReader open(Path file) {
    try {
      var reader = new BackupReader(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
      try {
        reader.check();
        return reader;
      } catch (IOException | RuntimeException broken) {
        reader.close();
        throw broken;
      }
    } catch (IOException broken) {
      throw new BackupProblem("restore.broken", String.valueOf(broken.getMessage()));
    }
  }

  private void check() throws IOException {
    var entry = zip.getEntry(BackupWriter.MANIFEST);
    if (entry == null) {
      throw broken(BackupWriter.MANIFEST);
    }
    try (var in = zip.getInputStream(entry)) {
      manifest.load(in);
    }
    if (number("format") > BackupWriter.FORMAT) {
      throw new BackupProblem("restore.newerFormat", manifest.getProperty("application", ""));
    }
    for (var table : tables()) {
      check(table);
    }
  }

  private void check(String table) throws IOException {
    var entry = zip.getEntry(BackupWriter.entry(table));
    if (entry == null) {
      throw broken(table);
    }
    var digest = BackupWriter.sha256();
    long rows = 0;
    var bytes = new byte[65536];
    try (var in = zip.getInputStream(entry)) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        digest.update(bytes, 0, read);
        for (int i = 0; i < read; i++) {
          rows += bytes[i] == '\n' ? 1 : 0;
        }
      }
    }
    if (rows != number("rows." + table)
        || !HexFormat.of()
            .formatHex(digest.digest())
            .equals(manifest.getProperty("sha256." + table))) {
      throw broken(table);
    }
  }

  private long number(String name) {
    try {
      return Long.parseLong(manifest.getProperty(name, ""));
    } catch (NumberFormatException none) {
      throw broken(BackupWriter.MANIFEST);
    }
  }

  private static BackupProblem broken(String part) {
    return new BackupProblem("restore.broken", part);
  }

  String schema() {
    return manifest.getProperty("schema", "");
  }

  /** How far a plugin's tables had come; empty when it had none. */
  String schemaOf(String plugin) {
    return manifest.getProperty("schema." + PluginSchemas.history(plugin), "");
  }

  String application() {
    return manifest.getProperty("application", "");
  }

  List<String> tables() {
    return List.of(manifest.getProperty("tables", "").split(","));
  }

  /** Replaces the rows of the table. Answers how many it has now. */
  long load(Connection connection, String table) throws SQLException, IOException {
    var columns = manifest.getProperty("columns." + table);
    int[] types = types(connection, "select " + columns + " from " + table + " where 1 = 0");
    var marks = "?" + ", ?".repeat(types.length - 1);
    try (var delete = connection.createStatement();
        var insert =
            connection.prepareStatement(
                "insert into " + table + " (" + columns + ") values (" + marks + ")");
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    zip.getInputStream(zip.getEntry(BackupWriter.entry(table))),
                    StandardCharsets.UTF_8))) {
      delete.executeUpdate("delete from " + table);
      return rows(lines, insert, types);
    }
  }

  private static long rows(BufferedReader lines, PreparedStatement insert, int[] types)
      throws SQLException, IOException {
    long count = 0;
    long letters = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var cells = line.split("\t", -1);
      for (int i = 0; i < types.length; i++) {
        BackupCells.write(insert, i + 1, types[i], cells[i]);
      }
      insert.addBatch();
      letters += line.length();
      if (++count % BATCH == 0 || letters > LETTERS) {
        insert.executeBatch();
        letters = 0;
      }
    }
    insert.executeBatch();
    return count;
  }

  private static int[] types(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var types = new int[rows.getMetaData().getColumnCount()];
      for (int i = 0; i < types.length; i++) {
        types[i] = rows.getMetaData().getColumnType(i + 1);
      }
      return types;
    }
  }

  long rows(String table) {
    return number("rows." + table);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
