package vn.thao.content.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.Publication;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.DatabaseReady;

/**
 * Publishes the courses that come with the application, at every start: what has changed becomes a
 * new version. A faulty course is left as it was and the log says what is wrong with it.
 */
@ApplicationScoped
public class ShippedCourses {

  private static final Logger LOG = Logger.getLogger(ShippedCourses.class.getName());
  private static final String MARK = "vn/thao/content/messages.properties";

  @Inject CoursePackages packages;
  @Inject Texts texts;

  void load(@Observes @Priority(40) DatabaseReady ready) {
    var folder = folder(getClass().getClassLoader());
    if (folder.isEmpty()) {
      LOG.warning("No folder WEB-INF/course-content beside the classes; no courses were loaded");
      return;
    }
    try (var courses = Files.list(folder.get())) {
      courses
          .filter(course -> Files.exists(course.resolve("course.yaml")))
          .sorted()
          .forEach(this::load);
    } catch (IOException failure) {
      LOG.log(Level.WARNING, "The shipped courses could not be listed", failure);
    }
  }

  /**
   * The server unpacks the application, so its classes lie in a folder, and the courses beside it.
   */
  static Optional<Path> folder(ClassLoader loader) {
    var mark = loader.getResource(MARK);
    if (mark == null || !mark.getProtocol().equals("file")) {
      return Optional.empty();
    }
    try {
      var classes = Path.of(new URI(mark.toString()));
      for (int i = 0; i < MARK.split("/").length; i++) {
        classes = classes.getParent();
      }
      var folder = classes.resolveSibling("course-content");
      return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    } catch (URISyntaxException unusual) {
      return Optional.empty();
    }
  }

  private void load(Path course) {
    try {
      var source = PackageSource.folder(course);
      log(source.name(), packages.publish(source));
    } catch (IOException | RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          failure,
          () -> "The course in " + course.getFileName() + " was not loaded");
    }
  }

  private void log(String name, Publication publication) {
    if (publication.fresh()) {
      LOG.info(() -> "Course " + name + ": published version " + publication.number());
    }
    publication.problems().forEach(problem -> LOG.warning(() -> name + "/" + inWords(problem)));
  }

  private String inWords(PackageProblem problem) {
    var words = texts.get(Texts.ENGLISH, problem.key(), problem.args().toArray());
    return problem.file() + ":" + problem.line() + " " + words;
  }
}
