package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was saved comes back whole or not at all, on every database and from one to another. */
class BackupIT {

  private static final Path FOLDER = Installation.target().resolve("backups");

  private static java.util.List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void everythingComesBack(TestDatabase database) throws Exception {
    Installation installation = Installation.on(database);
    Path live = file(database, "live");
    Installation.Said asked = installation.command("backup", live.toString());
    assertThat(asked.code()).as(asked.words()).isZero();
    assertThat(manifest(live).getProperty("rows.people_person")).isNotEqualTo("0");

    installation.kill();
    Path before = saved(installation, file(database, "before"));
    assertThat(change(installation)).isPositive();
    refused(installation, before, database == databases().get(0));
    interrupted(installation, before);

    Installation.Said restored = installation.command("restore", "--replace", before.toString());
    assertThat(restored.code()).as(restored.words()).isZero();
    assertThat(tables(saved(installation, file(database, "after")))).isEqualTo(tables(before));
    installation.start();
    assertThat(Visitor.signedIn(installation, "hocvien1").get("/learning/my-page").statusCode())
        .isEqualTo(200);
  }

  @Test
  void backupOfH2IsRestoredOnMariaDb() throws Exception {
    Path file = file(TestDatabase.H2, "moving");
    Installation.on(TestDatabase.H2).command("backup", file.toString());
    Installation installation = Installation.on(TestDatabase.MARIADB);
    installation.kill();

    Installation.Said restored = installation.command("restore", "--replace", file.toString());

    assertThat(restored.code()).as(restored.words()).isZero();
    assertThat(rows(installation, parts(file, "rows.").keySet())).isEqualTo(parts(file, "rows."));
    installation.start();
    Visitor.signedIn(installation, "hocvien1");
  }

  private static int change(Installation installation) throws Exception {
    try (var connection = installation.connection();
        var statement = connection.createStatement()) {
      return statement.executeUpdate("update people_person set full_name = 'X'")
          + statement.executeUpdate("delete from platform_audit");
    }
  }

  /** How many there are in the tables, named as the manifest does. */
  private static Map<String, String> rows(Installation installation, Set<String> names)
      throws Exception {
    Map<String, String> rows = new HashMap<>();
    try (var connection = installation.connection();
        var statement = connection.createStatement()) {
      for (String name : names) {
        var count =
            statement.executeQuery("select count(*) from " + name.substring("rows.".length()));
        count.next();
        rows.put(name, count.getString(1));
      }
    }
    return rows;
  }

  /**
   * Broken, cut off, from a newer version, or without leave: and nothing has changed. What is wrong
   * with a file is found before a database is asked, so one database is enough for all kinds of it.
   */
  private static void refused(Installation installation, Path good, boolean all)
      throws IOException {
    Path cut = good.resolveSibling("cut.zip");
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(good), 5000));
    Path wrong = altered(good, "wrong.zip", name -> true, "people_unit.rows", "x\n");
    Path missing = altered(good, "missing.zip", name -> !name.endsWith("people_unit.rows"), "", "");
    Properties future = manifest(good);
    future.setProperty("schema", "999901010101");
    Path newer = altered(good, "newer.zip", name -> true, "manifest.properties", text(future));
    for (Path bad : all ? java.util.List.of(cut, wrong, missing) : java.util.List.of(wrong)) {
      Installation.Said said = installation.command("restore", "--replace", bad.toString());
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.words()).contains("broken or incomplete");
    }
    Installation.Said said = installation.command("restore", "--replace", newer.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.words()).contains("999901010101").contains("does not know");
    assertThat(installation.command("restore", good.toString()).words()).contains("--replace");
  }

  /** A restore that was killed leaves data that nothing starts on. */
  private static void interrupted(Installation installation, Path good) throws Exception {
    Process restore = installation.begin("restore", "--replace", good.toString());
    Path note = installation.data().resolve("restore-unfinished.txt");
    while (restore.isAlive() && !Files.exists(note)) {
      Thread.sleep(20);
    }
    assertThat(restore.isAlive()).isTrue();
    restore.destroyForcibly().waitFor();

    Installation.Said said = installation.command();
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.words()).contains("restore did not end");
  }

  private static Path file(TestDatabase database, String name) throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve(database.name().toLowerCase()));
    Path file = folder.resolve(name + ".zip");
    Files.deleteIfExists(file);
    return file;
  }

  private static Path saved(Installation installation, Path file) {
    Installation.Said said = installation.command("backup", file.toString());
    assertThat(said.code()).as(said.words()).isZero();
    return file;
  }

  private static Map<String, String> tables(Path file) throws IOException {
    return parts(file, "sha256.");
  }

  private static Map<String, String> parts(Path file, String prefix) throws IOException {
    Properties manifest = manifest(file);
    return manifest.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .collect(Collectors.toMap(name -> name, manifest::getProperty));
  }

  private static Properties manifest(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry("manifest.properties"))) {
      Properties manifest = new Properties();
      manifest.load(in);
      return manifest;
    }
  }

  private static String text(Properties manifest) throws IOException {
    var writer = new java.io.StringWriter();
    manifest.store(writer, null);
    return writer.toString();
  }

  private static Path altered(
      Path good, String name, Predicate<String> kept, String changed, String to)
      throws IOException {
    Path file = good.resolveSibling(name);
    try (var zip = new ZipFile(good.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        if (kept.test(entry.getName())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          if (!changed.isEmpty() && entry.getName().endsWith(changed)) {
            out.write(to.getBytes(StandardCharsets.UTF_8));
          } else {
            zip.getInputStream(entry).transferTo(out);
          }
          out.closeEntry();
        }
      }
    }
    return file;
  }
}
