package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import vn.thao.extensions.entity.PluginSwitched;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;

/** Tells every admin when the system has switched a plugin off by itself. */
@ApplicationScoped
class PluginNews {

  private static final String ADMINS =
      "select distinct a.person_id, a.login from people_grant g join people_account a on a.id ="
          + " g.account_id where g.role = 'ADMIN' and g.retracted_at is null and a.closed_at is null"
          + " and a.person_id is not null and g.valid_from <= ?1 and (g.valid_to is null or"
          + " g.valid_to >= ?1)";

  @PersistenceContext EntityManager em;
  @Inject Notices notices;
  @Inject Clock clock;

  void tell(@Observes PluginSwitched news) {
    if (news.on() || !news.bySystem()) {
      return;
    }
    for (var admin : Sql.rows(em, ADMINS, Time.today(clock))) {
      notices.tell(
          Sql.number(admin[0]),
          "plugin.switched-off",
          List.of(news.plugin()),
          "/extensions/plugin?id=" + news.plugin());
    }
  }
}
