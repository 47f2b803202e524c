package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.thao.platform.control.Sql;
import vn.thao.xapi.entity.LearningObject;

/** Reads the names of what a statement is about. */
@ApplicationScoped
class LearningObjects {

  private static final String COURSE =
      "select c.code, v.number, v.title_vi, v.title_en from content_version v"
          + " join content_course c on c.id = v.course_id where v.id = ?1";

  private static final String ACTIVITY =
      "select c.code, v.number, v.title_vi as course_vi, v.title_en as course_en,"
          + " a.code as activity, a.type, a.title_vi, a.title_en, m.folder"
          + " from content_activity a join content_module m on m.id = a.module_id"
          + " join content_version v on v.id = a.version_id"
          + " join content_course c on c.id = v.course_id where a.id = ?1";

  @PersistenceContext EntityManager em;

  @Transactional
  LearningObject course(long versionId) {
    var row = Sql.rows(em, COURSE, versionId).get(0);
    return new LearningObject(
        (String) row[0],
        (int) Sql.number(row[1]),
        (String) row[2],
        (String) row[3],
        null,
        null,
        null,
        null,
        null);
  }

  @Transactional
  LearningObject activity(long activityId) {
    var row = Sql.rows(em, ACTIVITY, activityId).get(0);
    return new LearningObject(
        (String) row[0],
        (int) Sql.number(row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[8],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7]);
  }
}
