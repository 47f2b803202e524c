package vn.thao.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A plugin of these tests as a jar: the classes of a package of theirs, and what lies in {@code
 * plugins/<id>/} among their resources.
 */
final class PluginJar {

  private final Map<String, byte[]> entries = new HashMap<>();

  private PluginJar() {}

  /**
   * @param of any class of the plugin's package, which holds nothing else
   */
  static PluginJar of(String id, Class<?> of) {
    var jar = new PluginJar();
    Path classes = place(of);
    jar.all(classes.resolve(of.getPackageName().replace('.', '/')), classes);
    Path files = classes.resolve("plugins").resolve(id);
    jar.all(files, files);
    return jar;
  }

  /** Of the files of a finished jar. */
  static PluginJar of(Path jar) {
    var copy = new PluginJar();
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          copy.entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same plugin under another name, next to which it can live: with another word in the names
   * of its files and in all that stands in them, classes too.
   *
   * @param word as long as what it replaces, since a class says how long its names are
   */
  PluginJar renamed(String pattern, String word) {
    var renamed = new PluginJar();
    entries.forEach(
        (name, content) -> {
          // a letter for each byte, there and back
          String before = new String(content, StandardCharsets.ISO_8859_1);
          String after = before.replaceAll(pattern, word);
          if (after.length() != before.length()) {
            throw new IllegalArgumentException(word);
          }
          renamed.entries.put(
              name.replaceAll(pattern, word), after.getBytes(StandardCharsets.ISO_8859_1));
        });
    return renamed;
  }

  private static Path place(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void all(Path folder, Path root) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With this file in place of another, or beside the others. */
  PluginJar with(String name, String content) {
    entries.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  PluginJar without(String name) {
    entries.remove(name);
    return this;
  }

  /** Writes it into the folder, which is made when it isn't there. */
  Path into(Path folder, String fileName) {
    try {
      Path file = Files.createDirectories(folder).resolve(fileName);
      try (var out = new JarOutputStream(Files.newOutputStream(file))) {
        for (String each : folders()) {
          out.putNextEntry(new JarEntry(each));
          out.closeEntry();
        }
        for (String name : names()) {
          out.putNextEntry(new JarEntry(name));
          out.write(entries.get(name));
          out.closeEntry();
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With entries of their own, as every tool that makes jars writes them. */
  private List<String> folders() {
    return entries.keySet().stream()
        .flatMap(
            name ->
                IntStream.range(0, name.length())
                    .filter(i -> name.charAt(i) == '/')
                    .mapToObj(i -> name.substring(0, i + 1)))
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> names() {
    return entries.keySet().stream().sorted().toList();
  }
}
