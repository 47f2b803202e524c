package vn.thao.extensions.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A jar that the launcher did not start, and its sentence. */
public record RefusedPlugin(String id, String file, String vi, String en) {

  /** From lines of {@code id|file|Vietnamese|English}. */
  public static List<RefusedPlugin> of(Optional<String> lines) {
    return lines.stream()
        .flatMap(String::lines)
        .map(line -> line.split("\\|", 4))
        .filter(fields -> fields.length == 4)
        .map(fields -> new RefusedPlugin(fields[0], fields[1], fields[2], fields[3]))
        .toList();
  }

  public String in(Locale language) {
    return "en".equals(language.getLanguage()) ? en : vi;
  }
}
