package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.OutboxHandler;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.PersonalRows;
import vn.thao.platform.control.PersonalTables;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.PersonalIdentity;

/**
 * Erases somebody, piece by piece, each in a transaction of its own. The name goes last, since the
 * pieces are found by it: after a crash all of it is done again, and finds less to do.
 */
@ApplicationScoped
class ErasureWork implements OutboxHandler {

  static final String KIND = "erasure";

  @Inject @Any Instance<PersonalData> components;
  @Inject PersonalRows personal;
  @Inject Ends ends;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(String reference, JsonObject payload) {
    long erasure = Long.parseLong(reference);
    for (var who : ends.begin(erasure)) {
      components.forEach(component -> component.erase(who));
      PersonalTables.erasable().forEach(table -> personal.erase(table, who));
      ends.end(who);
    }
    ends.done(erasure);
  }

  /** The first and the last transaction. */
  @ApplicationScoped
  static class Ends {

    @PersistenceContext EntityManager em;
    @Inject Texts texts;
    @Inject Clock clock;

    /** Who it is, with the duplicates merged into that person; empty when it has been done. */
    @Transactional
    List<PersonalIdentity> begin(long erasure) {
      var rows =
          Sql.rows(
              em,
              "select p.id, a.id as account_id, p.staff_number, p.full_name, a.login"
                  + " from people_erasure e join people_person p on p.id = e.person_id"
                  + " or p.alias_of = e.person_id left join people_account a on a.person_id = p.id"
                  + " where e.id = ?1 and e.confirmed_at is not null and e.done_at is null"
                  + " order by p.id",
              erasure);
      var pseudonym = "X-" + Long.toString(erasure, 36).toUpperCase(Locale.ROOT);
      var identities = new ArrayList<PersonalIdentity>();
      for (var row : rows) {
        identities.add(
            new PersonalIdentity(
                number(row[0]),
                row[1] == null ? null : number(row[1]),
                (String) row[2],
                (String) row[3],
                row[4] == null ? "" : (String) row[4],
                identities.isEmpty() ? pseudonym : pseudonym + "-" + identities.size()));
      }
      return identities;
    }

    @Transactional
    void end(PersonalIdentity who) {
      var name = texts.get(Texts.VIETNAMESE, "erasure.name", who.pseudonym());
      var given = Names.givenName(name);
      run(
          "update people_person set staff_number = ?1, full_name = ?2, given_name = ?3,"
              + " sort_key = ?4, search_name = ?5, mail = null, external_id = null, retracted_at = ?6 where id = ?7",
          who.pseudonym(),
          name,
          given,
          Names.sortKey(name, given),
          Names.searchable(name),
          clock.instant(),
          who.person());
      run(
          "update people_account set login = ?1, password_hash = null, activation_hash = null,"
              + " activation_until = null, totp_secret = null, closed_at = ?2,"
              + " session_epoch = session_epoch + 1, version = version + 1 where person_id = ?3",
          who.pseudonym().toLowerCase(Locale.ROOT),
          clock.instant(),
          who.person());
    }

    @Transactional
    void done(long erasure) {
      run(
          "update people_erasure set done_at = ?1, open_key = null where id = ?2"
              + " and confirmed_at is not null and done_at is null",
          clock.instant(),
          erasure);
    }

    private void run(String sql, Object... values) {
      Sql.fill(em.createNativeQuery(sql), values).executeUpdate();
    }
  }
}
