package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.thao.extensions.control.PersonReader;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;

/** For plugins, which keep no more of people than the id. */
@ApplicationScoped
class PersonsOfPlugins implements PersonReader {

  @PersistenceContext EntityManager em;

  @Override
  public Map<Long, String> names(Collection<Long> persons) {
    var found = new HashMap<Long, String>();
    if (persons.isEmpty()) {
      return found;
    }
    var sql =
        "select p.id, p.full_name from people_person p where p.id in ("
            + Numbered.list(persons.size())
            + ")";
    for (var row : Sql.rows(em, Numbered.marks(sql), persons.toArray())) {
      found.put(Sql.number(row[0]), (String) row[1]);
    }
    return found;
  }

  @Override
  public boolean isMerged(long alias, long kept) {
    return Sql.count(
            em,
            "from people_merge where alias_id = ?1 and kept_id = ?2 and open_key is not null",
            alias,
            kept)
        > 0;
  }
}
