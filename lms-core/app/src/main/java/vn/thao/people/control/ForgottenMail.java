package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.thao.people.entity.Account;
import vn.thao.people.entity.Logins;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.OutboxHandler;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;

/**
 * Sends the link to whoever asked, if there is such an account, with a password to forget and a
 * mail address. The old password works until the link is used.
 */
@ApplicationScoped
public class ForgottenMail implements OutboxHandler {

  @Inject Links links;
  @Inject Audit audit;

  @Override
  public String kind() {
    return ForgottenPasswords.KIND;
  }

  @Override
  public boolean isPrivate() {
    return true;
  }

  @Override
  public void handle(String reference, JsonObject question) {
    links
        .send(question.getString("who"))
        .ifPresent(login -> audit.record("forgotten", login, "done", ""));
  }

  /** The transaction. */
  @ApplicationScoped
  static class Links {

    private static final Duration LINK_IS_GOOD = Duration.ofHours(1);

    /** Whoever asks again at once has a mail on its way. */
    private static final Duration NOT_AGAIN = Duration.ofMinutes(5);

    @PersistenceContext EntityManager em;
    @Inject Mail mail;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * @return the login whose owner gets a mail
     */
    @Transactional
    Optional<String> send(String who) {
      var found =
          Sql.rows(
              em,
              "select c.id, p.full_name, p.mail from people_account c"
                  + " join people_person p on p.id = c.person_id where c.closed_at is null"
                  + " and c.locked_at is null and c.password_hash is not null"
                  + " and p.retracted_at is null and p.mail is not null"
                  + " and (c.login = ?1 or lower(p.mail) = ?1)",
              Logins.clean(who));
      if (found.size() != 1 || !Mail.isAddress((String) found.get(0)[2])) {
        return Optional.empty();
      }
      var account = em.find(Account.class, Sql.number(found.get(0)[0]));
      var now = clock.instant();
      if (account.isInvitedBeyond(now.plus(LINK_IS_GOOD).minus(NOT_AGAIN))) {
        return Optional.empty();
      }
      var code = Secrets.random();
      account.invite(code, now.plus(LINK_IS_GOOD));
      mail.send(
          (String) found.get(0)[2],
          "forgotten.mail.subject",
          "forgotten.mail.text",
          found.get(0)[1],
          account.login(),
          settings.publicUrl() + "/people/activation?code=" + code);
      return Optional.of(account.login());
    }
  }
}
