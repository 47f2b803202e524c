package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text of the system in one map per language: the components' bundles and the plugins'. Keys
 * begin with the page's or the type's noun, so they don't meet. A missing key shows itself.
 */
@ApplicationScoped
public class Texts {

  public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  public static final Locale ENGLISH = Locale.ENGLISH;

  private static final List<String> COMPONENTS =
      List.of(
          "platform",
          "extensions",
          "people",
          "law",
          "competency",
          "content",
          "learning",
          "assessment",
          "xapi",
          "certification",
          "planning",
          "reports");

  private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();
  private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

  public Map<String, String> all(Locale language) {
    return byLanguage.computeIfAbsent(
        "en".equals(language.getLanguage()) ? "_en" : "", Texts::load);
  }

  public String get(Locale language, String key, Object... arguments) {
    var text = all(language).get(key);
    if (text == null) {
      return key;
    }
    return arguments.length == 0 ? text : filled(language, text, arguments);
  }

  private String filled(Locale language, String text, Object... arguments) {
    var format =
        formats
            .computeIfAbsent(language, each -> new ConcurrentHashMap<>())
            .computeIfAbsent(text, each -> new MessageFormat(each, language));
    // a format may be used by one thread at a time
    return ((MessageFormat) format.clone()).format(plain(format, arguments));
  }

  /**
   * Numbers of up to three digits look the same in every language, are most of them, and need no
   * format of their own.
   */
  private static Object[] plain(MessageFormat format, Object... arguments) {
    return Arrays.stream(format.getFormats()).anyMatch(Objects::nonNull)
        ? arguments
        : Arrays.stream(arguments)
            .map(
                each ->
                    each instanceof Integer number && number >= 0 && number < 1000
                        ? number.toString()
                        : each)
            .toArray();
  }

  private static Map<String, String> load(String suffix) {
    var texts = new HashMap<String, String>();
    COMPONENTS.forEach(name -> read("vn/thao/" + name + "/messages" + suffix, texts));
    pluginBundles().forEach(name -> read(name.replace('.', '/') + suffix, texts));
    return Map.copyOf(texts);
  }

  private static List<String> pluginBundles() {
    return PluginDescriptors.in(Thread.currentThread().getContextClassLoader()).values().stream()
        .map(descriptor -> descriptor.getProperty("messages", ""))
        .toList();
  }

  private static void read(String path, Map<String, String> texts) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var stream = loader.getResourceAsStream(path + ".properties")) {
      if (stream == null) {
        return;
      }
      var bundle = new Properties();
      bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      bundle.forEach((key, text) -> texts.put((String) key, (String) text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
