package vn.thao.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the authors of the course wrote as right, found by the words that stand on the page, so that
 * a page that shows the wrong words fails the test.
 */
final class AnswerKey {

  private final List<Map<String, Object>> entries;

  private AnswerKey(List<Map<String, Object>> entries) {
    this.entries = entries;
  }

  static AnswerKey ofQuiz(String modulePrefix) {
    return new AnswerKey(list(read(modulePrefix, "quiz.yaml"), "items"));
  }

  static AnswerKey ofCase(String modulePrefix) {
    return new AnswerKey(list(read(modulePrefix, "scenario.yaml"), "nodes"));
  }

  /** The texts to tick for the question whose text is among these words; or "true" or "false". */
  List<String> rightOptions(String page) {
    Map<String, Object> item =
        only(entries.stream().filter(entry -> contains(page, text(entry))).toList(), page);
    if (item.containsKey("answer")) {
      return List.of(item.get("answer").toString());
    }
    return list(item, "options").stream()
        .filter(option -> Boolean.TRUE.equals(option.get("right")))
        .map(AnswerKey::text)
        .toList();
  }

  /** The row of the blueprint that the question on the page was drawn for. */
  String topic(String page) {
    return only(entries.stream().filter(entry -> contains(page, text(entry))).toList(), page)
        .get("topic")
        .toString();
  }

  boolean isTrueFalse(String page) {
    return entries.stream()
        .anyMatch(entry -> entry.containsKey("answer") && contains(page, text(entry)));
  }

  /** The choice with the most points at the place of the case that offers exactly these choices. */
  String bestChoice(Collection<String> choices) {
    Set<String> shown = choices.stream().map(AnswerKey::plain).collect(Collectors.toSet());
    Map<String, Object> node =
        only(
            entries.stream()
                .filter(entry -> entry.containsKey("choices"))
                .filter(entry -> shown.equals(plainChoices(entry)))
                .toList(),
            choices);
    return list(node, "choices").stream()
        .max((a, b) -> Integer.compare((Integer) a.get("points"), (Integer) b.get("points")))
        .map(AnswerKey::text)
        .orElseThrow();
  }

  private static Set<String> plainChoices(Map<String, Object> node) {
    return list(node, "choices").stream()
        .map(choice -> plain(text(choice)))
        .collect(Collectors.toSet());
  }

  static boolean contains(String page, String text) {
    return plain(page).contains(plain(text));
  }

  /** Letters and digits only: marks of Markdown, breaks and quotes don't count. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static <T> T only(List<T> found, Object sought) {
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " entries of the course fit: " + sought);
    }
    return found.get(0);
  }

  private static String text(Map<String, Object> entry) {
    Object text = entry.get("text");
    return text instanceof Map<?, ?> languages ? (String) languages.get("vi") : (String) text;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> entry, String name) {
    return (List<Map<String, Object>>) entry.get(name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(String modulePrefix, String file) {
    Path modules = Path.of(System.getProperty("thao.course-content"), "K01", "modules");
    try (Stream<Path> folders = Files.list(modules)) {
      Path folder =
          folders
              .filter(path -> path.getFileName().toString().startsWith(modulePrefix))
              .findFirst()
              .orElseThrow();
      try (InputStream in = Files.newInputStream(folder.resolve(file))) {
        return (Map<String, Object>)
            new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
