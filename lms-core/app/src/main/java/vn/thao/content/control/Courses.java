package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import vn.thao.content.entity.Activity;
import vn.thao.content.entity.ActivityRow;
import vn.thao.content.entity.CourseModule;
import vn.thao.content.entity.CourseOutline;
import vn.thao.content.entity.CourseRow;
import vn.thao.content.entity.CourseVersion;
import vn.thao.content.entity.Medium;
import vn.thao.content.entity.MediumRow;
import vn.thao.content.entity.ModuleRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/** What is offered, and what stands in it. A version once published is found for ever. */
@ApplicationScoped
public class Courses {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;

  /** The newest published version of every course, by code. */
  @Requires({Permission.LEARN, Permission.OPERATE})
  @Transactional
  public List<CourseRow> published() {
    return em.createQuery(
            "select v from CourseVersion v, Course c where c.id = v.courseId"
                + " and v.status = 'PUBLISHED' and v.number = (select max(w.number) from"
                + " CourseVersion w where w.courseId = v.courseId and w.status = 'PUBLISHED')"
                + " order by c.code",
            CourseVersion.class)
        .getResultStream()
        .map(CourseVersion::row)
        .toList();
  }

  /** One version, whether or not there is a newer one. */
  @Requires({Permission.LEARN, Permission.OPERATE})
  @Transactional
  public CourseRow version(long versionId) {
    return found(versionId).row();
  }

  @Requires({Permission.LEARN, Permission.OPERATE})
  @Transactional
  public CourseOutline outline(long versionId) {
    var course = found(versionId).row();
    var modules =
        em.createQuery(
                "select m from CourseModule m where m.versionId = :version order by m.position",
                CourseModule.class)
            .setParameter("version", versionId)
            .getResultList();
    var lines = lines(versionId);
    var rows = new ArrayList<ModuleRow>();
    for (var module : modules) {
      var activities =
          lines.getOrDefault(module.id(), List.of()).stream()
              .map(line -> ActivityRow.line(line, versionId, module.folder()))
              .toList();
      rows.add(
          new ModuleRow(
              module.id(), module.position(), module.folder(), module.title(), activities));
    }
    return new CourseOutline(course, rows);
  }

  @Requires({Permission.LEARN, Permission.OPERATE})
  @Transactional
  public ActivityRow activity(long id) {
    var activity = em.find(Activity.class, id);
    if (activity == null) {
      throw new NotFound("course.activity-not-found");
    }
    return activity.row(em.find(CourseModule.class, activity.moduleId()).folder());
  }

  /**
   * What is not published yet is there for authors and reviewers only.
   *
   * @param path {@code <module folder>/<file>}
   */
  @Requires({Permission.LEARN, Permission.AUTHOR, Permission.REVIEW})
  @Transactional
  public MediumRow medium(long versionId, String path) {
    return em.createQuery(
            "select m from Medium m, CourseVersion v where v.id = m.versionId and v.id = :version"
                + " and m.path = :path and (v.publishedAt is not null or :author = true)",
            Medium.class)
        .setParameter("version", versionId)
        .setParameter("path", path)
        .setParameter(
            "author", user.caller().may(Permission.AUTHOR) || user.caller().may(Permission.REVIEW))
        .getResultStream()
        .findFirst()
        .map(Medium::row)
        .orElseThrow(() -> new NotFound("course.medium-not-found"));
  }

  /** In bytes; 0 when there is no such file. */
  @Requires({Permission.LEARN, Permission.AUTHOR, Permission.REVIEW})
  @Transactional
  public long mediumSize(long versionId, String path) {
    return Sql.rows(
            em,
            "select octet_length(bytes), id from content_medium where version_id = ? and path = ?",
            versionId,
            path)
        .stream()
        .mapToLong(row -> Sql.number(row[0]))
        .findFirst()
        .orElse(0);
  }

  private CourseVersion found(long versionId) {
    var version = em.find(CourseVersion.class, versionId);
    if (version == null) {
      throw new NotFound("course.not-found");
    }
    return version;
  }

  /** Without the definitions, which are long. */
  private HashMap<Long, List<Object[]>> lines(long versionId) {
    var lines = new HashMap<Long, List<Object[]>>();
    em.createQuery(
            "select a.id, a.moduleId, a.position, a.code, a.type, a.title.vi, a.title.en,"
                + " a.minutes, a.pluginVersion from Activity a where a.versionId = :version order"
                + " by a.position",
            Object[].class)
        .setParameter("version", versionId)
        .getResultStream()
        .forEach(line -> lines.computeIfAbsent((Long) line[1], id -> new ArrayList<>()).add(line));
    return lines;
  }
}
