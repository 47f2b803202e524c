package vn.thao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A jar in a plugin folder that passed {@link PluginCheck}.
 *
 * @param requires the ids of plugins that it can't do without
 */
record Plugin(Path file, String id, String version, List<String> requires) {

  Plugin(Path file, String id, String version) {
    this(file, id, version, List.of());
  }

  /** The ids of ours, which come with the installation and are never suspected. */
  private static final String FIRST_PARTY = "thao[.-].*";

  boolean firstParty() {
    return id.matches(FIRST_PARTY);
  }

  String fileName() {
    return file.getFileName().toString();
  }

  /** Changes when somebody puts another jar in its place. */
  String stamp() {
    try {
      return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
