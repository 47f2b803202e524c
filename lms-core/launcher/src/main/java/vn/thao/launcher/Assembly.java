package vn.thao.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The application as the server gets it: the WAR unpacked, the plugin jars among its libraries.
 * Made anew at each start, so that a jar somebody took away is gone.
 */
final class Assembly {

  private Assembly() {}

  static void unpack(Path war, Path application) throws IOException {
    clear(application);
    try (ZipFile zip = new ZipFile(war.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        unpack(zip, entry, application);
      }
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path application) throws IOException {
    Path target = application.resolve(entry.getName()).normalize();
    if (!target.startsWith(application)) {
      throw new ZipException(entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, target);
    }
    // browsers keep style sheets and scripts by this date
    if (entry.getLastModifiedTime() != null) {
      Files.setLastModifiedTime(target, entry.getLastModifiedTime());
    }
  }

  /** The id goes into the name, so that no plugin's jar can take the place of a library. */
  static void add(List<Plugin> plugins, Path application) throws IOException {
    Path libraries = Files.createDirectories(application.resolve("WEB-INF/lib"));
    for (Plugin plugin : plugins) {
      Files.copy(plugin.file(), libraries.resolve(libraryName(plugin)));
    }
  }

  static String libraryName(Plugin plugin) {
    return "plugin-" + plugin.id() + ".jar";
  }

  static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failed)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
