package vn.thao.xapi.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.PersonalIdentity;

/** The statements whose actor somebody is: they hold answers, and go as a whole. */
@ApplicationScoped
class StatementErasing implements PersonalData {

  private static final String OWN =
      " from xapi_statement s join xapi_statement_agent g on g.statement_id = s.id"
          + " where g.agent_hash = ?1 and g.narrow = 1 order by s.id";

  @PersistenceContext EntityManager em;
  @Inject Settings settings;

  @Override
  @Transactional
  public Map<String, List<Map<String, String>>> rows(long person, boolean self) {
    var rows =
        Sql.rows(em, "select s.stored_at, s.received" + OWN, agent(person)).stream()
            .map(row -> Map.of("at", row[0].toString(), "received", Sql.text(row[1])))
            .toList();
    return Map.of("privacy.own-statements", rows);
  }

  @Override
  @Transactional
  public void erase(PersonalIdentity who) {
    var ids =
        Sql.rows(em, "select s.id, 0" + OWN, agent(who.person())).stream()
            .map(row -> number(row[0]))
            .toList();
    for (var side : List.of("xapi_statement_agent", "xapi_statement_activity")) {
      Bulk.update(em, "delete from " + side + " where statement_id in", List.of(), ids);
    }
    Bulk.update(em, "delete from xapi_statement where id in", List.of(), ids);
  }

  private String agent(long person) {
    return Marking.hash(new Profile(settings.publicUrl()).actor(person));
  }
}
