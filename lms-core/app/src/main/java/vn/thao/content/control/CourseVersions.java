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
import vn.thao.content.entity.VersionStep;
import vn.thao.extensions.control.Extensions;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;
import vn.thao.spi.LocalText;

/** Writes versions: whole, or not at all. */
@ApplicationScoped
class CourseVersions {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Extensions extensions;
  @Inject Event<ItemsPublished> published;
  @Inject Steps steps;
  @Inject VersionFiles files;

  /**
   * Publishes a package that comes with the application, at once. What was published before, in
   * whichever version, is not published again; and once people have published a version of the
   * course, it is theirs and what is shipped doesn't take its place.
   */
  @Transactional
  Publication publish(CheckedPackage checked, PackageSource source) {
    var course = course(checked.course().getString("code"));
    var same = same(course, checked.hash());
    if (same.isPresent()) {
      files.storeOnce(same.get().id(), source);
      return new Publication(same.get().id(), same.get().number(), false, List.of());
    }
    var last = last(course);
    if (last.isPresent() && steps.isPeoples(course.id())) {
      return new Publication(last.get().id(), last.get().number(), false, List.of());
    }
    var number = last.map(CourseVersion::number).orElse(0) + 1;
    var version =
        new CourseVersion(
            course, number, title(checked), checked.course(), checked.hash(), clock.instant());
    em.persist(version);
    em.flush();
    files.store(version.id(), source);
    steps.record(VersionStep.PUBLISHED, version.id(), "");
    offer(checked, course.id(), version.id());
    return new Publication(version.id(), number, true, List.of());
  }

  /**
   * Publishes a draft that a second person has approved.
   *
   * @param checked the very files that were seen, without a problem
   */
  @Transactional
  void publishDraft(long courseId, long versionId, CheckedPackage checked, String note) {
    steps.take(VersionStep.PUBLISHED, versionId, checked.hash(), note);
    var title = title(checked);
    Sql.fill(
            em.createNativeQuery(
                "update content_version set title_vi = ?1, title_en = ?2, definition = ?3,"
                    + " published_at = ?4 where id = ?5"),
            title.vi(),
            title.en(),
            checked.course().toString(),
            clock.instant(),
            versionId)
        .executeUpdate();
    offer(checked, courseId, versionId);
  }

  /** The version takes the place of the one offered so far; who takes that one, keeps it. */
  private void offer(CheckedPackage checked, long courseId, long versionId) {
    for (var row : published(courseId)) {
      if (Sql.number(row[0]) != versionId) {
        steps.take(VersionStep.RETIRED, Sql.number(row[0]), (String) row[1], "");
      }
    }
    store(checked, versionId);
  }

  private List<Object[]> published(long courseId) {
    return Sql.rows(
        em,
        "select v.id, v.hash from content_version v where v.course_id = ?1 and v.status ="
            + " 'PUBLISHED'",
        courseId);
  }

  private void store(CheckedPackage checked, long versionId) {
    int position = 0;
    for (var draft : checked.modules()) {
      var module = new CourseModule(versionId, ++position, draft.folder(), draft.title());
      em.persist(module);
      em.flush();
      int place = 0;
      for (var activity : draft.activities()) {
        var plugin = extensions.versionOf(activity.type());
        em.persist(new Activity(module, versionId, ++place, activity, plugin));
      }
    }
    checked.media().forEach(medium -> em.persist(new Medium(versionId, medium)));
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

  private Optional<CourseVersion> same(Course course, String hash) {
    return em.createQuery(
            "select v from CourseVersion v where v.courseId = :course and v.hash = :hash and"
                + " v.status <> 'DISCARDED' order by v.number desc",
            CourseVersion.class)
        .setParameter("course", course.id())
        .setParameter("hash", hash)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
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
