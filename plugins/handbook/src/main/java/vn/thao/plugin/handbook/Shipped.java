package vn.thao.plugin.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The chapters that come with the software, for an agency to begin with: {@code index.txt} names
 * each with its part and place, and a file for each language has the fields under {@code [name]}.
 */
final class Shipped {

  private Shipped() {}

  /** By code. */
  static Map<String, Chapter> chapters() {
    var chapters = new LinkedHashMap<String, Chapter>();
    for (var line : Lines.of(text("index.txt"))) {
      var words = line.split("\\s+");
      chapters.put(
          words[0],
          new Chapter(
              words[1],
              Integer.parseInt(words[2]),
              fields(text(words[0] + ".vi.txt")),
              fields(text(words[0] + ".en.txt"))));
    }
    return chapters;
  }

  private static ChapterText fields(String text) {
    var fields = new HashMap<String, StringBuilder>();
    var name = "";
    for (var line : text.split("\n", -1)) {
      if (line.matches("\\[[a-z]+]")) {
        name = line.substring(1, line.length() - 1);
      } else {
        fields.computeIfAbsent(name, key -> new StringBuilder()).append(line).append('\n');
      }
    }
    return ChapterText.of(each -> fields.getOrDefault(each, new StringBuilder()).toString());
  }

  private static String text(String name) {
    try (var in = Shipped.class.getResourceAsStream("chapters/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
