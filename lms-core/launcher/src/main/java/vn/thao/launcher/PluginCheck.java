package vn.thao.launcher;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.thao.spi.Spi;

/**
 * Reads each jar of the plugin folders without running any of it. A jar that could not work is left
 * out with one sentence; the others go on. What only shows when the server wires the classes
 * together is left to {@link Retry}.
 */
final class PluginCheck {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
  private static final String SERVICES = "META-INF/services/";
  private static final int FIRST_CLASS_FILE_VERSION = 44;

  private final Map<String, Plugin> accepted = new HashMap<>();
  private final List<Refusal> refused = new ArrayList<>();

  /** What may start, by name of the file, and what may not. */
  record Result(List<Plugin> plugins, List<Refusal> refused) {}

  static Result check(List<Path> folders) throws IOException {
    PluginCheck check = new PluginCheck();
    for (Path folder : folders) {
      for (Path jar : jarsOf(folder)) {
        check.look(jar);
      }
    }
    List<Plugin> plugins =
        check.accepted.values().stream()
            .sorted((one, other) -> one.fileName().compareTo(other.fileName()))
            .toList();
    return new Result(plugins, List.copyOf(check.refused));
  }

  private static List<Path> jarsOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private void look(Path jar) {
    String id = "?";
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Properties descriptor = descriptor(zip);
      id = descriptor.getProperty("id", "?").strip();
      Plugin plugin = described(jar, descriptor);
      contentFits(zip);
      migrationsLieInTheirFolder(zip, id);
      servicesAreThere(zip);
      accept(plugin);
    } catch (Problem problem) {
      refused.add(new Refusal(id, jar.getFileName().toString(), Said.of(problem)));
    } catch (IOException | IllegalArgumentException unreadable) {
      refused.add(new Refusal(id, jar.getFileName().toString(), Said.of("plugin.unreadable")));
    }
  }

  private static Properties descriptor(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Spi.DESCRIPTOR);
    if (entry == null) {
      throw new Problem("plugin.noDescriptor", Spi.DESCRIPTOR);
    }
    Properties properties = new Properties();
    try (InputStream in = zip.getInputStream(entry)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  private static Plugin described(Path jar, Properties descriptor) {
    String id = needed(descriptor, "id");
    if (!ID.matcher(id).matches()) {
      throw new Problem("plugin.badId", id);
    }
    String version = needed(descriptor, "version");
    String range = needed(descriptor, "spi");
    if (!range(range).contains(Spi.VERSION)) {
      throw new Problem("plugin.otherSpi", range, Spi.VERSION);
    }
    return new Plugin(jar, id, version, requires(descriptor));
  }

  private static List<String> requires(Properties descriptor) {
    List<String> ids =
        Arrays.stream(descriptor.getProperty("requires", "").split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .distinct()
            .toList();
    for (String id : ids) {
      if (!ID.matcher(id).matches()) {
        throw new Problem("plugin.badRequires", id);
      }
    }
    return ids;
  }

  private static String needed(Properties descriptor, String key) {
    String value = descriptor.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new Problem("plugin.missingKey", key, Spi.DESCRIPTOR);
    }
    return value;
  }

  private static VersionRange range(String text) {
    try {
      return VersionRange.parse(text);
    } catch (IllegalArgumentException notARange) {
      throw new Problem("plugin.badRange", text);
    }
  }

  private static void contentFits(ZipFile zip) throws IOException {
    int newest = FIRST_CLASS_FILE_VERSION + Runtime.version().feature();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (name.startsWith("vn/thao/spi/") && name.endsWith(".class")) {
        throw new Problem("plugin.bringsSpi");
      }
      if (name.startsWith("db/migration/") && name.endsWith(".sql")) {
        throw new Problem("plugin.coreMigration", name);
      }
      if (name.endsWith(".class")
          && !name.startsWith("META-INF/")
          && classFileVersion(zip, entry) > newest) {
        throw new Problem(
            "plugin.newerJava",
            classFileVersion(zip, entry) - FIRST_CLASS_FILE_VERSION,
            Runtime.version().feature());
      }
    }
  }

  /** Elsewhere, or in a jar without an entry for the folder, nobody would find them. */
  private static void migrationsLieInTheirFolder(ZipFile zip, String id) {
    String folder = "db/plugin/" + id + "/";
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (name.startsWith("db/plugin/")
          && name.endsWith(".sql")
          && (!name.startsWith(folder) || zip.getEntry(folder) == null)) {
        throw new Problem("plugin.migrationFolder", name, folder);
      }
    }
  }

  private static int classFileVersion(ZipFile zip, ZipEntry entry) throws IOException {
    try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
      in.readInt();
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }

  private static void servicesAreThere(ZipFile zip) throws IOException {
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!entry.isDirectory() && entry.getName().startsWith(SERVICES)) {
        for (String provider : providers(zip, entry)) {
          if (zip.getEntry(provider.replace('.', '/') + ".class") == null) {
            throw new Problem("plugin.missingClass", provider, entry.getName());
          }
        }
      }
    }
  }

  private static List<String> providers(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("#", 2)[0].strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  /** Of two jars with one id the newer version stays, as after copying an update beside the old. */
  private void accept(Plugin plugin) {
    Plugin other = accepted.get(plugin.id());
    if (other == null) {
      accepted.put(plugin.id(), plugin);
      return;
    }
    boolean newer = VersionRange.compare(plugin.version(), other.version()) > 0;
    Plugin stays = newer ? plugin : other;
    Plugin goes = newer ? other : plugin;
    accepted.put(plugin.id(), stays);
    refused.add(
        new Refusal(
            goes.id(),
            goes.fileName(),
            Said.of("plugin.twice", stays.fileName(), stays.id(), stays.version())));
  }
}
