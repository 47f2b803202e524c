package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.thao.platform.control.FirstStep;
import vn.thao.platform.control.Sql;

/** A course can be taken. */
@ApplicationScoped
class CourseIsThere implements FirstStep {

  @PersistenceContext EntityManager em;

  @Override
  public Name name() {
    return Name.COURSE;
  }

  @Override
  @Transactional
  public boolean isDone() {
    var count = "select count(*) from content_version where status = 'PUBLISHED'";
    return Sql.number(em.createNativeQuery(count).getSingleResult()) > 0;
  }

  @Override
  public String link() {
    return "/learning/courses";
  }
}
