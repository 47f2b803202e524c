package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thao.content.entity.ActivityDraft;
import vn.thao.platform.control.SeedFiles;

class ShippedCoursesTest {

  /** Plugins are not on the class path here; with them the courses are tried by K00IT. */
  private static final Set<String> PLUGINS =
      Set.of("package.activity-type", "package.question-type");

  static Stream<Path> courses() throws IOException {
    var root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("course-content"))) {
      root = root.getParent();
    }
    return Files.list(root.resolve("course-content"))
        .filter(course -> Files.exists(course.resolve("course.yaml")));
  }

  @ParameterizedTest
  @MethodSource("courses")
  void shippedCourseHasNoProblem(Path course) throws IOException {
    var read = new PackageReader(PackageSource.folder(course), knownToday()).read();
    assertThat(read.problems()).filteredOn(p -> !PLUGINS.contains(p.key())).isEmpty();
    assertThat(read.modules()).isNotEmpty();
  }

  /** Forty-five minutes to a period; whoever adds a reading takes the minutes from somewhere. */
  @ParameterizedTest
  @MethodSource("coursesForCompetencies")
  void minutesOfTheActivitiesAddUpToThePeriods(Path course) throws IOException {
    var read = new PackageReader(PackageSource.folder(course), knownToday()).read();
    int minutes =
        read.modules().stream()
            .flatMap(module -> module.activities().stream())
            .mapToInt(ActivityDraft::minutes)
            .sum();
    assertThat(minutes).isEqualTo(45 * read.course().getInt("periods"));
  }

  @ParameterizedTest
  @MethodSource("coursesForCompetencies")
  void everyQuestionIsItsOwnCitesAClauseAndAnswersEveryChoice(Path course) throws IOException {
    var read = new PackageReader(PackageSource.folder(course), knownToday()).read();
    var items =
        read.modules().stream()
            .flatMap(module -> module.activities().stream())
            .flatMap(activity -> activity.items().stream())
            .toList();
    assertThat(items)
        .extracting(item -> item.definition().getJsonObject("text").getString("vi"))
        .doesNotHaveDuplicates();
    assertThat(items)
        .allSatisfy(
            item -> {
              assertThat(item.definition().getJsonArray("clauses")).isNotEmpty();
              assertThat(withoutFeedback(item.definition())).as(item.code()).isEmpty();
            });
  }

  /** The options that leave whoever chooses them alone. */
  private static List<JsonObject> withoutFeedback(JsonObject item) {
    var options = item.getJsonArray("options");
    return options == null
        ? List.of()
        : options.getValuesAs(JsonObject.class).stream()
            .filter(option -> !option.containsKey("feedback"))
            .toList();
  }

  /** All but the orientation to the system, which teaches no law and counts for nothing. */
  static Stream<Path> coursesForCompetencies() throws IOException {
    return courses().filter(course -> !course.endsWith("K00"));
  }

  private static Known knownToday() {
    return FakeTypes.known(law(), competencies());
  }

  @Test
  void coursesLieBesideTheClasses(@TempDir Path web) throws IOException {
    var mark = web.resolve("classes/vn/thao/content/messages.properties");
    Files.createDirectories(mark.getParent());
    Files.createFile(mark);
    Files.createDirectory(web.resolve("course-content"));
    try (var loader =
        new java.net.URLClassLoader(
            new java.net.URL[] {web.resolve("classes").toUri().toURL()}, null)) {
      assertThat(ShippedCourses.folder(loader)).contains(web.resolve("course-content"));
      Files.delete(web.resolve("course-content"));
      assertThat(ShippedCourses.folder(loader)).isEmpty();
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<String> law() {
    var references = new HashSet<String>();
    var file = SeedFiles.yaml("vn/thao/law/data/instruments.yaml");
    for (var instrument : (List<Map<String, Object>>) file.get("instruments")) {
      references.add((String) instrument.get("code"));
      for (var clause : (List<Map<String, Object>>) instrument.getOrDefault("clauses", List.of())) {
        references.add(instrument.get("code") + "/" + clause.get("code"));
      }
    }
    return references;
  }

  @SuppressWarnings("unchecked")
  private static Set<String> competencies() {
    var codes = new HashSet<String>();
    var file = SeedFiles.yaml("vn/thao/competency/data/framework.yaml");
    for (var competency : (List<Map<String, Object>>) file.get("competencies")) {
      codes.add((String) competency.get("code"));
    }
    return codes;
  }
}
