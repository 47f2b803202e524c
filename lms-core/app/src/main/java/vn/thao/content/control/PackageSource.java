package vn.thao.content.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thao.platform.entity.Hash;

/**
 * The files of a course package by their path, wherever they came from; {@code /} parts folders.
 */
public final class PackageSource {

  static final long LARGEST_FILE = 8 << 20;
  static final long LARGEST_PACKAGE = 64 << 20;
  static final int MOST_FILES = 2000;

  private final String name;
  private final SortedMap<String, byte[]> files;

  private PackageSource(String name, Map<String, byte[]> files) {
    this.name = name;
    this.files = new TreeMap<>(files);
  }

  public static PackageSource of(String name, Map<String, byte[]> files) {
    return new PackageSource(name, files);
  }

  /** Every file below the folder, but no hidden ones and no links leading out of it. */
  public static PackageSource folder(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    long total = 0;
    try (var paths = Files.walk(folder)) {
      for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        var relative = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isSymbolicLink(path) || relative.startsWith(".") || relative.contains("/.")) {
          continue;
        }
        total += Files.size(path);
        if (Files.size(path) > LARGEST_FILE
            || total > LARGEST_PACKAGE
            || files.size() >= MOST_FILES) {
          throw new IOException("Too large for a course package: " + relative);
        }
        files.put(relative, Files.readAllBytes(path));
      }
    }
    return new PackageSource(folder.getFileName().toString(), files);
  }

  /** The same package with one file written anew. */
  PackageSource with(String path, byte[] bytes) {
    var changed = new TreeMap<>(files);
    changed.put(path, bytes);
    return new PackageSource(name, changed);
  }

  /** The same package without one file, or, when it ends in {@code /}, without the whole folder. */
  PackageSource without(String path) {
    var changed = new TreeMap<>(files);
    changed
        .keySet()
        .removeIf(file -> path.endsWith("/") ? file.startsWith(path) : file.equals(path));
    return new PackageSource(name, changed);
  }

  SortedMap<String, byte[]> files() {
    return java.util.Collections.unmodifiableSortedMap(files);
  }

  /** For people: where the package came from. */
  public String name() {
    return name;
  }

  /** The same files with the same content have the same hash. */
  public String hash() {
    var list = new StringBuilder();
    files.forEach(
        (path, bytes) -> list.append(Hash.of(bytes)).append(' ').append(path).append('\n'));
    return Hash.of(list.toString());
  }

  boolean contains(String path) {
    return files.containsKey(path);
  }

  byte[] bytes(String path) {
    return files.get(path);
  }

  /** In Unicode's composed form; empty when the file is not there or not UTF-8. */
  Optional<String> text(String path) {
    if (!files.containsKey(path)) {
      return Optional.empty();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(files.get(path)));
      return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }

  /** The files below a folder, whose path ends in {@code /}. */
  Iterable<String> below(String folder) {
    return files.subMap(folder, folder + Character.MAX_VALUE).keySet();
  }
}
