package vn.thao.platform.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.thao.platform.entity.AuditWords;
import vn.thao.platform.entity.PersonalIdentity;

/**
 * In the audit log a pseudonym takes the place of login and staff number; what was done stays.
 * Notices and mails to others that name the person go.
 */
@ApplicationScoped
class PlatformErasing implements PersonalData {

  private static final int CHUNK = 500;

  @Inject Pieces pieces;

  @Override
  public void erase(PersonalIdentity who) {
    pieces.forget(who);
    int renamed = CHUNK;
    while (renamed == CHUNK) {
      renamed = pieces.rename(who);
    }
  }

  /** The transactions. */
  @ApplicationScoped
  static class Pieces {

    @PersistenceContext EntityManager em;

    @Transactional
    void forget(PersonalIdentity who) {
      var named = List.<Object>of("%" + who.fullName() + "%");
      Bulk.run(em, "delete from platform_notice where arguments like ?", named);
      Bulk.run(
          em, "delete from platform_outbox where kind = 'platform.mail' and payload like ?", named);
    }

    @Transactional
    int rename(PersonalIdentity who) {
      var rows =
          Sql.rows(
              em,
              "select a.id, a.actor, a.action, a.subject, a.detail, a.actor_id from"
                  + " platform_audit a where (a.actor_id = ?1 and a.actor <> ?2)"
                  + " or a.subject = ?3 or a.subject = ?4 order by a.id limit "
                  + CHUNK,
              who.account() == null ? 0L : who.account(),
              who.pseudonym(),
              who.login().isEmpty() ? who.staffNumber() : who.login(),
              who.staffNumber());
      var words = new ArrayList<Object[]>();
      for (var row : rows) {
        long id = number(row[0]);
        var mine = row[5] != null && who.account() != null && number(row[5]) == who.account();
        var actor = mine ? who.pseudonym() : (String) row[1];
        var about = row[3].equals(who.login()) || row[3].equals(who.staffNumber());
        var subject = about ? who.pseudonym() : (String) row[3];
        Sql.fill(
                em.createNativeQuery(
                    "update platform_audit set actor = ?1, subject = ?2 where id = ?3"),
                actor,
                subject,
                id)
            .executeUpdate();
        AuditWords.of(actor, (String) row[2], subject, (String) row[4])
            .forEach(word -> words.add(new Object[] {word, id}));
      }
      var ids = rows.stream().map(row -> number(row[0])).toList();
      Bulk.update(em, "delete from platform_audit_word where audit_id in", List.of(), ids);
      Bulk.insert(em, "platform_audit_word", "word, audit_id", words);
      return rows.size();
    }
  }
}
