package vn.thao.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guides name is there: pictures, and the pages of the application. */
class GuidesTest {

  private static final Path GUIDES = Path.of("../guides");
  private static final Path PICTURES = GUIDES.resolve("pictures");
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final int HEAVIEST = 80 * 1024;
  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\]]{10,}\\]\\(pictures/([^)]+)\\)");
  private static final Pattern PAGE = Pattern.compile("[(`](/[a-z][a-z-]*/[a-z0-9-]+)[)`?#]");

  @Test
  void picturesAreThereAndEachIsNamed() {
    assertThat(named(GUIDES, PICTURE)).isEqualTo(names(PICTURES));
  }

  @Test
  void picturesAreLight() throws IOException {
    for (var name : names(PICTURES)) {
      assertThat(Files.size(PICTURES.resolve(name))).as(name).isLessThanOrEqualTo(HEAVIEST);
    }
  }

  @Test
  void pagesAreThere() {
    assertThat(named(GUIDES, PAGE)).hasSizeGreaterThan(10);
    assertThat(missingPages(GUIDES)).isEmpty();
  }

  @Test
  void guideHasATitleALeadAndSections() {
    for (var guide : guides(GUIDES)) {
      assertThat(read(guide)).as(guide.toString()).startsWith("# ").contains("\n\n## ");
    }
    assertThat(guides(GUIDES)).hasSize(Guides.READERS.size() + 1);
  }

  @Test
  void pageThatIsGoneIsFound(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), "[Cũ](/people/gone) và `/people/persons?unit=T`");
    assertThat(missingPages(folder)).containsExactly("/people/gone");
  }

  private static List<String> missingPages(Path folder) {
    return named(folder, PAGE).stream()
        .filter(page -> !Files.exists(WEBAPP.resolve(page.substring(1) + ".xhtml")))
        .toList();
  }

  private static TreeSet<String> named(Path folder, Pattern pattern) {
    var found = new TreeSet<String>();
    for (var guide : guides(folder)) {
      pattern.matcher(read(guide)).results().forEach(match -> found.add(match.group(1)));
    }
    return found;
  }

  private static List<Path> guides(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreeSet<String> names(Path folder) {
    var names = new TreeSet<String>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
