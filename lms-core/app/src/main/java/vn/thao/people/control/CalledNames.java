package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.extensions.control.NameReader;
import vn.thao.platform.control.Sql;

/** What people are called, for plugins that keep no more of them than the id. */
@ApplicationScoped
class CalledNames implements NameReader {

  @PersistenceContext EntityManager em;

  @Override
  public Map<Long, String> names(Collection<Long> persons) {
    var found = new HashMap<Long, String>();
    if (persons.isEmpty()) {
      return found;
    }
    var marks =
        IntStream.rangeClosed(1, persons.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(","));
    for (var row :
        Sql.rows(
            em,
            "select p.id, p.full_name from people_person p where p.id in (" + marks + ")",
            persons.toArray())) {
      found.put(Sql.number(row[0]), (String) row[1]);
    }
    return found;
  }
}
