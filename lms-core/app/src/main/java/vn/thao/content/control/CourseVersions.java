package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thao.content.entity.Activity;
import vn.thao.content.entity.Course;
import vn.thao.content.entity.CourseModule;
import vn.thao.content.entity.CourseVersion;
import vn.thao.content.entity.ItemsPublished;
import vn.thao.content.entity.Medium;
import vn.thao.content.entity.Publication;
import vn.thao.extensions.control.Extensions;
import vn.thao.platform.entity.LocalName;
import vn.thao.spi.LocalText;

/** Writes versions: whole, or not at all. */
@ApplicationScoped
class CourseVersions {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Extensions extensions;
  @Inject Event<ItemsPublished> published;

  @Transactional
  Publication publish(CheckedPackage checked) {
    var course = course(checked.course().getString("code"));
    var last = last(course);
    if (last.isPresent() && last.get().hash().equals(checked.hash())) {
      return new Publication(last.get().id(), last.get().number(), false, List.of());
    }
    var number = last.map(CourseVersion::number).orElse(0) + 1;
    var version =
        new CourseVersion(
            course, number, title(checked), checked.course(), checked.hash(), clock.instant());
    em.persist(version);
    em.flush();
    store(checked, version);
    return new Publication(version.id(), number, true, List.of());
  }

  private void store(CheckedPackage checked, CourseVersion version) {
    int position = 0;
    for (var draft : checked.modules()) {
      var module = new CourseModule(version.id(), ++position, draft.folder(), draft.title());
      em.persist(module);
      em.flush();
      int place = 0;
      for (var activity : draft.activities()) {
        var plugin = extensions.versionOf(activity.type());
        em.persist(new Activity(module, version.id(), ++place, activity, plugin));
      }
    }
    checked.media().forEach(medium -> em.persist(new Medium(version.id(), medium)));
    em.flush();
    checked.modules().stream()
        .flatMap(module -> module.activities().stream())
        .filter(activity -> activity.pool() != null)
        .forEach(quiz -> published.fire(new ItemsPublished(quiz.pool(), quiz.items())));
  }

  private Course course(String code) {
    return em.createQuery("select c from Course c where c.code = :code", Course.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseGet(() -> created(code));
  }

  private Course created(String code) {
    var course = new Course(code, clock.instant());
    em.persist(course);
    em.flush();
    return course;
  }

  private Optional<CourseVersion> last(Course course) {
    return em.createQuery(
            "select v from CourseVersion v where v.courseId = :course order by v.number desc",
            CourseVersion.class)
        .setParameter("course", course.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private static LocalName title(CheckedPackage checked) {
    return new LocalName(
        LocalText.of(checked.course(), "title", Locale.forLanguageTag("vi")),
        LocalText.of(checked.course(), "title", Locale.ENGLISH));
  }
}
