package vn.thao.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers which plugin jars kept the application from starting, so that the next start needs no
 * second try. Another jar of the same name is given its chance again.
 */
final class LeftOut {

  private final Path file;
  private final Properties entries = new Properties();

  private LeftOut(Path file) {
    this.file = file;
  }

  static LeftOut read(Settings settings) throws IOException {
    LeftOut leftOut = new LeftOut(settings.data().resolve("left-out-plugins.properties"));
    if (Files.exists(leftOut.file)) {
      try (Reader reader = Files.newBufferedReader(leftOut.file)) {
        leftOut.entries.load(reader);
      }
    }
    return leftOut;
  }

  Path file() {
    return file;
  }

  /** Why this very jar was left out, if it was. */
  Optional<String> cause(Plugin plugin) {
    String entry = entries.getProperty(plugin.fileName(), "");
    String stamp = plugin.stamp() + " ";
    return entry.startsWith(stamp)
        ? Optional.of(entry.substring(stamp.length()))
        : Optional.empty();
  }

  /** Keeps exactly these; jars that have gone or changed are forgotten. */
  void keep(List<Plugin> plugins, String cause) throws IOException {
    List<String> kept = new ArrayList<>();
    for (Plugin plugin : plugins) {
      entries.setProperty(plugin.fileName(), plugin.stamp() + " " + cause(plugin).orElse(cause));
      kept.add(plugin.fileName());
    }
    entries.keySet().removeIf(name -> !kept.contains(name));
    if (entries.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      entries.store(
          writer, "Plugins that kept the application from starting. Delete to try again.");
    }
  }
}
