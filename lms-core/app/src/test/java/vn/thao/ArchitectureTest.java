package vn.thao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house rules. Every rule is asked twice: the application keeps it, and the sin planted for it
 * in {@code vn.thao.planted} is found; a rule that can't bite is no rule.
 */
class ArchitectureTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path PLUGINS = Path.of("../../plugins");

  private static final JavaClasses HOUSE = house();
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("vn.thao.planted");

  /** The application, the interface, and those plugins that have been built. */
  private static JavaClasses house() {
    var places = new ArrayList<Path>(List.of(Path.of("target/classes")));
    PageSources.files(PLUGINS, "pom.xml").stream()
        .map(pom -> pom.resolveSibling("target/classes"))
        .filter(Files::isDirectory)
        .forEach(places::add);
    var importer = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
    var locations = places.stream().map(com.tngtech.archunit.core.importer.Location::of).toList();
    var all = new ArrayList<>(locations);
    all.addAll(com.tngtech.archunit.core.importer.Locations.ofPackage("vn.thao.spi"));
    return importer.importLocations(all);
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("1 imports go upwards", ArchitectureRules.importsGoUpwards(), "Upside"),
        rule("2 nobody imports a boundary", ArchitectureRules.nobodyImportsABoundary(), "Peeping"),
        rule(
            "2 doors don't know one another",
            ArchitectureRules.nobodyImportsABoundary(),
            "DecreePage"),
        rule(
            "3 entities know themselves", ArchitectureRules.entitiesKnowOnlyThemselves(), "Upside"),
        rule("4 the interface", ArchitectureRules.theInterfaceNeedsAlmostNothing(), "ServedType"),
        rule("4 the plugins", ArchitectureRules.pluginsKnowNoComponent(), "NosyType"),
        rule("5 transactions", ArchitectureRules.transactionsLiveInControl(), "GuestPage"),
        rule("6 the web", ArchitectureRules.theWebStaysInBoundary(), "Guests"),
        rule("7 pages hold no entity", ArchitectureRules.pagesHoldNoEntities(), "GuestPage"),
        rule("8 permissions", ArchitectureRules.useCasesAskForAPermission(), "GuestPage"),
        rule("9 names", ArchitectureRules.namesSayWhatThingsAre(), "GuestManager"),
        rule("10 associations", ArchitectureRules.associationsStayInside(), "Guest"),
        rule("11 news", ArchitectureRules.newsIsARecord(), "Guests"));
  }

  private static Arguments rule(String name, ArchRule rule, String sinner) {
    return arguments(Named.of(name, rule), sinner);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theHouseKeepsTheRule(ArchRule rule, String sinner) {
    rule.check(HOUSE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void thePlantedSinIsFound(ArchRule rule, String sinner) {
    var result = rule.evaluate(PLANTED);

    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).containsPattern("\\." + sinner + "\\b");
  }

  @Test
  void theRulesSeeTheWholeHouse() {
    assertThat(HOUSE.contain("vn.thao.spi.ActivityType")).isTrue();
    assertThat(
            HOUSE.stream().map(ArchitectureRules.Place::of).map(ArchitectureRules.Place::component))
        .contains("platform", "people", "law", "content", "learning", "reports");
  }

  @Test
  void everyUseCaseListedAsPublicExists() {
    var methods =
        HOUSE.stream()
            .flatMap(item -> item.getMethods().stream())
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .toList();

    assertThat(methods).containsAll(ArchitectureRules.PUBLIC);
  }

  @Test
  void pagesTakeEveryWordFromABundle() {
    assertThat(PageSources.literalTexts(WEBAPP)).isEmpty();
    assertThat(PageSources.literalTexts(PLUGINS)).isEmpty();
  }

  @Test
  void aWordWrittenIntoAPageIsFound(@TempDir Path folder) throws IOException {
    write(
        folder.resolve("sin.xhtml"),
        "<html xmlns='http://www.w3.org/1999/xhtml'><p>#{t['a']} Xin chào</p>"
            + "<a title='More #{b}' href='x'>VI</a><b class='code'>hocvien1</b></html>");

    assertThat(PageSources.literalTexts(folder))
        .containsExactly("sin.xhtml: Xin chào", "sin.xhtml: title=More");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(PageSources.unevenBundles(List.of(RESOURCES, PLUGINS))).isEmpty();
  }

  @Test
  void aTextInOneLanguageOnlyIsFound(@TempDir Path folder) throws IOException {
    write(folder.resolve("messages.properties"), "a.one = một\na.two = hai\n");
    write(folder.resolve("messages_en.properties"), "a.one = one\na.three = three\n");
    write(folder.resolve("b/messages.properties"), "a.one = một\n");
    write(folder.resolve("b/messages_en.properties"), "a.one = one\n");

    assertThat(PageSources.unevenBundles(List.of(folder)))
        .hasSize(3)
        .anyMatch(line -> line.endsWith("lacks a.two"))
        .anyMatch(line -> line.endsWith("lacks a.three"))
        .anyMatch(line -> line.startsWith("a.one is in"));
  }

  @Test
  void everyTextThatIsAskedForExists() {
    var keys = PageSources.keys(List.of(RESOURCES, PLUGINS));

    assertThat(PageSources.missingTexts(List.of(WEBAPP, JAVA, PLUGINS), keys)).isEmpty();
  }

  @Test
  void aTextThatDoesNotExistIsFound(@TempDir Path folder) throws IOException {
    write(
        folder.resolve("sin.xhtml"),
        "<p>#{t['a.one']} #{t.of('a.two', 1)} #{t['a.'.concat(b)]}</p>");
    write(folder.resolve("Sin.java"), "throw new Refused(\"a.three\");");

    assertThat(PageSources.missingTexts(List.of(folder), Set.of("a.one")))
        .containsExactly("sin.xhtml: a.two", "Sin.java: a.three");
  }

  /**
   * Frozen, each for its reason. Api: the product's name. FirstAdmin: the name of the person made
   * for the first admin, which is data.
   */
  @Test
  void javaSpeaksNoVietnamese() {
    assertThat(PageSources.vietnameseInJava(JAVA))
        .isEqualTo(Map.of("Api.java", 1L, "FirstAdmin.java", 1L));
  }

  @Test
  void vietnameseInJavaIsFound(@TempDir Path folder) throws IOException {
    write(folder.resolve("Sin.java"), "/** \"Đạt\" */\nString word = \"Đạt chuẩn\";\n");

    assertThat(PageSources.vietnameseInJava(folder)).isEqualTo(Map.of("Sin.java", 1L));
  }

  @Test
  void everyPageHasItsClass() {
    assertThat(PageSources.pagesWithoutClass(WEBAPP, HOUSE::contain)).isEmpty();
  }

  @Test
  void aPageWithoutItsClassIsFound(@TempDir Path folder) throws IOException {
    write(folder.resolve("learning/lost-course.xhtml"), "<p/>");
    write(folder.resolve("learning/course.xhtml"), "<p/>");

    assertThat(PageSources.pagesWithoutClass(folder, HOUSE::contain))
        .containsExactly("vn.thao.learning.boundary.LostCoursePage");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
