package vn.thao.spi;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A bundle in its two languages, and what is wrong with it. */
record Texts(Properties vi, Properties en) {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

  boolean has(String key) {
    return vi.containsKey(key) && en.containsKey(key);
  }

  List<String> complaints() {
    var complaints = new ArrayList<String>();
    var keys = new TreeSet<>(vi.stringPropertyNames());
    keys.addAll(en.stringPropertyNames());
    for (String key : keys) {
      if (!has(key)) {
        complaints.add(key + " stands in one language only");
      } else {
        pattern(key, vi.getProperty(key), complaints);
        pattern(key, en.getProperty(key), complaints);
        if (!arguments(vi.getProperty(key)).equals(arguments(en.getProperty(key)))) {
          complaints.add(key + " has other arguments in Vietnamese than in English");
        }
      }
    }
    return complaints;
  }

  /** Whether every {@code {n}} of the text finds an argument. */
  List<String> complaints(String key, List<Object> arguments) {
    if (!has(key)) {
      return List.of(key + " is not in the bundle");
    }
    return arguments(vi.getProperty(key)).stream()
        .filter(number -> Integer.parseInt(number) >= arguments.size())
        .map(number -> key + " has no argument {" + number + "}")
        .toList();
  }

  private static void pattern(String key, String text, List<String> complaints) {
    if (text.isBlank()) {
      complaints.add(key + " is empty");
    }
    if (text.contains("'")) {
      complaints.add(key + " has a straight apostrophe; write ’");
    }
    try {
      new MessageFormat(text);
    } catch (IllegalArgumentException e) {
      complaints.add(key + " is no pattern: " + e.getMessage());
    }
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
