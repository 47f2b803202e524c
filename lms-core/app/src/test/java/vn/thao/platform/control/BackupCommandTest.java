package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore on H2, as the launcher calls them. */
class BackupCommandTest {

  private static final String ODD = "tab\tline\nback\\slash \\N đ 🙂";

  @TempDir Path folder;

  private String url(String name) {
    return "jdbc:h2:file:" + folder.resolve(name);
  }

  private BackupCommand command(String name) {
    return new BackupCommand(url(name), "sa", "");
  }

  private Path saved() throws Exception {
    Flyway.configure().dataSource(url("one"), "sa", "").load().migrate();
    try (Connection connection = DriverManager.getConnection(url("one"), "sa", "");
        var insert =
            connection.prepareStatement(
                "insert into platform_outbox (id, kind, reference, payload, created_at, attempts,"
                    + " next_at, error) values (7, ?, 'r', '', '2026-11-25 01:02:03.123456', 1,"
                    + " '2026-11-25 01:02:03', null)")) {
      insert.setString(1, ODD);
      insert.executeUpdate();
    }
    Path file = folder.resolve("one.zip");
    assertThat(command("one").backup(file.toString(), "1")).isNull();
    return file;
  }

  @Test
  void everyCellComesBack() throws Exception {
    Path file = saved();
    assertThat(command("two").check(file.toString(), false)).isNull();

    command("two").restore(file.toString());

    try (Connection connection = DriverManager.getConnection(url("two"), "sa", "");
        var statement = connection.createStatement();
        var row = statement.executeQuery("select * from platform_outbox")) {
      row.next();
      assertThat(row.getString("kind")).isEqualTo(ODD);
      assertThat(row.getString("payload")).isEmpty();
      assertThat(row.getString("created_at")).isEqualTo("2026-11-25 01:02:03.123456");
      assertThat(row.getString("error")).isNull();
    }
    assertThat(command("two").check(file.toString(), false)).containsExactly("restore.notEmpty");
    assertThat(command("two").check(file.toString(), true)).isNull();
  }

  @Test
  void emptyDatabaseHasNothingToSave() throws Exception {
    assertThat(command("none").backup(folder.resolve("x.zip").toString(), "1"))
        .containsExactly("backup.empty");
  }

  @Test
  void brokenBackupIsRefused() throws Exception {
    Path file = saved();
    byte[] bytes = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(command("two").check(cut.toString(), true)[0]).isEqualTo("restore.broken");
    Path wrong = altered(file, "tables/platform_outbox.rows", "x\n");
    assertThat(command("two").check(wrong.toString(), true))
        .containsExactly("restore.broken", "platform_outbox");
  }

  @Test
  void newerBackupIsRefused() throws Exception {
    Path file = saved();
    Path schema = altered(file, null, "schema=999901010101");
    assertThat(command("two").check(schema.toString(), true)[0]).isEqualTo("restore.newer");
    Path format = altered(file, null, "format=2");
    assertThat(command("two").check(format.toString(), true)[0]).isEqualTo("restore.newerFormat");
  }

  /** The same backup with one part in other words; without a name, one line of the manifest. */
  private Path altered(Path good, String part, String to) throws Exception {
    Path file = folder.resolve("altered.zip");
    try (var zip = new ZipFile(good.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (part == null && entry.getName().equals(BackupWriter.MANIFEST)) {
          var manifest = new Properties();
          manifest.load(zip.getInputStream(entry));
          manifest.setProperty(to.split("=")[0], to.split("=")[1]);
          manifest.store(out, null);
        } else if (entry.getName().equals(part)) {
          out.write(to.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else {
          zip.getInputStream(entry).transferTo(out);
        }
        out.closeEntry();
      }
    }
    return file;
  }
}
