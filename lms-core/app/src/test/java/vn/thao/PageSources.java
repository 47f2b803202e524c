package vn.thao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rule 12, read from the sources: pages, their classes, and the texts. Each check lists its finds.
 */
final class PageSources {

  /** The product's name, and the switch of languages, which speaks both of them at once. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of(
          "Thạo", "· Thạo", "VI", "EN", "Ngôn ngữ / Language", "VI – Tiếng Việt", "EN – English");

  private static final List<String> SPOKEN =
      List.of("aria-label", "title", "alt", "placeholder", "label", "requiredMessage");
  private static final Pattern EL = Pattern.compile("[#$]\\{[^}]*}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern PAGE_KEY =
      Pattern.compile("\\bt(?:\\.of\\(|\\[)'([^']+)'(?!\\.concat| \\+=)");
  private static final Pattern FAILURE_KEY =
      Pattern.compile(
          "new (?:Refused|NotFound|Forbidden|Conflict|SignInNeeded)\\(\\s*\"([^\"]+)\"");
  private static final Pattern VIETNAMESE = Pattern.compile("\"[^\"]*[À-ÖØ-öø-ỹ][^\"]*\"");

  private PageSources() {}

  static List<Path> files(Path root, String ending) {
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text on a page that is not taken from a bundle. */
  static List<String> literalTexts(Path root) {
    var found = new ArrayList<String>();
    for (var file : files(root, ".xhtml")) {
      collect(file.getFileName() + ": ", xml(file), found);
    }
    return found;
  }

  private static void collect(String where, Node node, List<String> found) {
    if (node.getNodeType() == Node.TEXT_NODE && !isCode(node.getParentNode())) {
      judge(where, node.getNodeValue(), found);
    }
    if (node instanceof Element element) {
      if (Set.of("script", "style").contains(element.getLocalName())) {
        return;
      }
      SPOKEN.forEach(name -> judge(where + name + "=", element.getAttribute(name), found));
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(where, child, found);
    }
  }

  /** Sign-ins and codes are the same in every language. */
  private static boolean isCode(Node node) {
    return node instanceof Element element
        && List.of(element.getAttribute("class").split(" ")).contains("code");
  }

  private static void judge(String where, String text, List<String> found) {
    var words = EL.matcher(text).replaceAll(" ").strip();
    if (LETTER.matcher(words).find() && !SAME_IN_BOTH.contains(words)) {
      found.add(where + words);
    }
  }

  private static Element xml(Path file) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  /** Bundles whose two languages don't have the same keys, and keys that two bundles share. */
  static List<String> unevenBundles(List<Path> roots) {
    var found = new ArrayList<String>();
    var owners = new HashMap<String, Path>();
    for (var root : roots) {
      for (var vietnamese : files(root, "messages.properties")) {
        var english = vietnamese.resolveSibling("messages_en.properties");
        var vi = new TreeSet<>(texts(vietnamese).keySet());
        var en = new TreeSet<>(Files.exists(english) ? texts(english).keySet() : Set.of());
        minus(vi, en).forEach(key -> found.add(english + " lacks " + key));
        minus(en, vi).forEach(key -> found.add(vietnamese + " lacks " + key));
        for (var key : vi) {
          var other = owners.put(key, vietnamese);
          if (other != null) {
            found.add(key + " is in " + other + " and in " + vietnamese);
          }
        }
      }
    }
    return found;
  }

  /** Texts that pages or failures ask for and no bundle has. */
  static List<String> missingTexts(List<Path> sources, Set<String> keys) {
    var found = new ArrayList<String>();
    for (var root : sources) {
      files(root, ".xhtml").forEach(file -> missing(file, PAGE_KEY, keys, found));
      files(root, ".java").forEach(file -> missing(file, FAILURE_KEY, keys, found));
    }
    return found;
  }

  private static void missing(Path file, Pattern pattern, Set<String> keys, List<String> found) {
    pattern
        .matcher(read(file))
        .results()
        .map(match -> match.group(1))
        .filter(key -> !keys.contains(key))
        .forEach(key -> found.add(file.getFileName() + ": " + key));
  }

  /** Vietnamese words in string literals, by file. */
  static Map<String, Long> vietnameseInJava(Path root) {
    var found = new TreeMap<String, Long>();
    for (var file : files(root, ".java")) {
      long count =
          read(file)
              .lines()
              .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/"))
              .filter(line -> VIETNAMESE.matcher(line).find())
              .count();
      if (count > 0) {
        found.put(file.getFileName().toString(), count);
      }
    }
    return found;
  }

  /** Pages, outside of WEB-INF, whose page class isn't where the find-rule says. */
  static List<String> pagesWithoutClass(Path webapp, Predicate<String> exists) {
    return files(webapp, ".xhtml").stream()
        .map(webapp::relativize)
        .filter(page -> page.getNameCount() == 2 && !page.startsWith("WEB-INF"))
        .map(PageSources::pageClass)
        .filter(name -> !exists.test(name))
        .toList();
  }

  /** {@code learning/my-page.xhtml} is {@code vn.thao.learning.boundary.MyPage}. */
  private static String pageClass(Path page) {
    var noun = page.getName(1).toString().replace(".xhtml", "");
    var name =
        Stream.of(noun.split("-"))
            .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
            .collect(Collectors.joining());
    return "vn.thao."
        + page.getName(0)
        + ".boundary."
        + (name.endsWith("Page") ? name : name + "Page");
  }

  static Set<String> keys(List<Path> roots) {
    return roots.stream()
        .flatMap(root -> files(root, "messages.properties").stream())
        .flatMap(file -> texts(file).keySet().stream())
        .collect(Collectors.toSet());
  }

  private static Map<String, String> texts(Path file) {
    var bundle = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new HashMap<String, String>();
    bundle.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  private static Set<String> minus(Set<String> one, Set<String> other) {
    var rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
