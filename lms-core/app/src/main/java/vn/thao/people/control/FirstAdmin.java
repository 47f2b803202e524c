package vn.thao.people.control;

import static vn.thao.platform.control.Sql.insert;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.thao.people.entity.Account;
import vn.thao.people.entity.Logins;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Refused;

/**
 * Greets whoever starts the application: with the demo sign-ins, or, as long as no admin has set a
 * password, with a one-time link that makes the first one. The launcher prints the greeting.
 */
@ApplicationScoped
public class FirstAdmin {

  private static final String LOGIN = "admin";

  @PersistenceContext EntityManager em;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Passwords passwords;
  @Inject Audit audit;
  private volatile boolean found;

  @Transactional
  void greet(@Observes @Priority(100) DatabaseReady ready) {
    write(settings.demo() ? demoSignIns() : invitation());
  }

  private String demoSignIns() {
    return """
    Demo sign-ins, all with the password %s:
      hocvien1 … hocvien10  learners        nhansu    HR of one agency
      giangvien             trainer         noivu     HR of the province
      nguoiduyet            reviewer        tuphap    supervisor
      giamkhao              assessor        quantri   admin
    """
        .formatted(PeopleSeed.DEMO_PASSWORD);
  }

  private String invitation() {
    if (isThere()) {
      return "";
    }
    var accounts =
        em.createQuery("select a from Account a where a.login = :login", Account.class)
            .setParameter("login", LOGIN)
            .getResultList();
    var account = accounts.isEmpty() ? create() : accounts.get(0);
    var code = Secrets.random();
    account.invite(code, clock.instant().plus(Duration.ofDays(1)));
    return "Make the first admin within a day, once, at\n  %s/people/first-admin?code=%s\n"
        .formatted(settings.publicUrl(), code);
  }

  /** Whether an admin can sign in; from then on no link makes the first one. */
  @Transactional
  public boolean isThere() {
    // the last admin can neither be locked nor deprived of the role
    found = found || isFound();
    return found;
  }

  private boolean isFound() {
    return Sql.number(
            em.createNativeQuery(
                    "select count(*) from people_account a join people_grant g on g.account_id ="
                        + " a.id where g.role = 'ADMIN' and g.retracted_at is null"
                        + " and a.password_hash is not null and a.closed_at is null")
                .getSingleResult())
        > 0;
  }

  /** Whether the link with this code still makes the first admin. */
  @Transactional
  public boolean isOpen(String code) {
    return !isThere() && invited(code) != null;
  }

  private Account invited(String code) {
    return em.createQuery("select a from Account a where a.activationHash = :hash", Account.class)
        .setParameter("hash", Hash.of(code))
        .getResultStream()
        .filter(account -> account.opensWith(code, clock.instant()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Gives the account of the first admin its owner's name, login and password.
   *
   * @throws Refused when the link has been used or is too old, or something typed won't do
   */
  @Transactional
  public void make(String code, String name, String login, String password) {
    if (isThere()) {
      throw new Refused("first-admin.there");
    }
    var account = invited(code);
    if (account == null) {
      throw new Refused("sign-in.code-invalid");
    }
    var fullName = Names.clean(name);
    if (fullName.isEmpty() || fullName.length() > 100) {
      throw new Refused("first-admin.name-missing");
    }
    if (!Logins.isRight(login)) {
      throw new Refused("first-admin.login-form");
    }
    Passwords.check(password, login);
    account.rename(login);
    account.activate(passwords.hash(password));
    var given = Names.givenName(fullName);
    Sql.fill(
            em.createNativeQuery(
                "update people_person set full_name = ?1, given_name = ?2, sort_key = ?3,"
                    + " search_name = ?4 where id = ?5"),
            fullName,
            given,
            Names.sortKey(fullName, given),
            Names.searchable(fullName),
            account.personId())
        .executeUpdate();
    audit.record("FirstAdmin.make", "", "done", "");
  }

  private Account create() {
    var name = "Quản trị hệ thống";
    var person = Ids.next();
    var today = Time.today(clock);
    insert(
        em,
        "people_person",
        "id, staff_number, full_name, given_name, sort_key, search_name, recorded_at",
        person,
        "ADMIN",
        name,
        name,
        Names.sortKey(name, name),
        Names.searchable(name),
        clock.instant());
    var account = new Account(person, LOGIN, clock.instant());
    em.persist(account);
    em.flush();
    for (var role : List.of("ADMIN", "LEARNER")) {
      insert(
          em,
          "people_grant",
          "id, account_id, role, valid_from, recorded_at",
          Ids.next(),
          account.id(),
          role,
          today,
          clock.instant());
    }
    return account;
  }

  private void write(String greeting) {
    try {
      var folder = Files.createDirectories(settings.data().resolve("work"));
      Files.writeString(folder.resolve("greeting.txt"), greeting);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
