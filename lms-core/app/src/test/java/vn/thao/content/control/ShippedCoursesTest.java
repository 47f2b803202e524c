package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.thao.platform.control.SeedFiles;

class ShippedCoursesTest {

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
    var known = FakeTypes.known(law(), competencies());
    var read = new PackageReader(PackageSource.folder(course), known).read();
    assertThat(read.problems()).isEmpty();
    assertThat(read.modules()).isNotEmpty();
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
