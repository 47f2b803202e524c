package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Refused;

/** Whoever is registered for a course can't be taken out again with the import. */
@ApplicationScoped
public class StandingRegistrations {

  private static final int CHUNK = 1000;

  @PersistenceContext EntityManager em;

  void refuse(@Observes StaffWithdrawn withdrawn) {
    var persons = withdrawn.persons();
    for (int i = 0; i < persons.size(); i += CHUNK) {
      var chunk = persons.subList(i, Math.min(i + CHUNK, persons.size()));
      var marks = numbered(chunk.size());
      var query =
          em.createNativeQuery(
              "select count(*) from learning_registration where person_id in (" + marks + ")");
      var count = Sql.number(Sql.fill(query, chunk.toArray()).getSingleResult());
      if (count > 0) {
        throw new Refused("course.undo-registered", count);
      }
    }
  }

  private static String numbered(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "?" + i).collect(Collectors.joining(","));
  }
}
