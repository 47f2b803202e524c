package vn.thao.planning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.Refused;
import vn.thao.spi.Lenient;

/** Which published courses lead to which levels, as their definitions say. */
@ApplicationScoped
class PlanCourses {

  @PersistenceContext EntityManager em;

  /** The id of the first course that leads to the level at least; null when none does. */
  Long leadingTo(String competency, int level) {
    for (var row : published()) {
      for (var outcome : Lenient.objects(JsonText.parse(Sql.text(row[2])), "outcomes")) {
        if (competency.equals(Lenient.text(outcome, "competency"))
            && Lenient.number(outcome, "level", 0) >= level) {
          return number(row[0]);
        }
      }
    }
    return null;
  }

  long published(String code) {
    return published().stream()
        .filter(row -> row[1].equals(code))
        .map(row -> number(row[0]))
        .findFirst()
        .orElseThrow(() -> new Refused("plan.course-needed"));
  }

  private List<Object[]> published() {
    return Sql.rows(
        em,
        "select c.id, c.code, v.definition from content_course c join content_version v"
            + " on v.course_id = c.id and v.status = 'PUBLISHED' order by c.code");
  }
}
