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
import vn.thao.people.entity.Names;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Ids;

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
    var accounts =
        em.createQuery("select a from Account a where a.login = :login", Account.class)
            .setParameter("login", LOGIN)
            .getResultList();
    if (!accounts.isEmpty() && accounts.get(0).passwordHash() != null) {
      return "";
    }
    var account = accounts.isEmpty() ? create() : accounts.get(0);
    var code = Secrets.random();
    account.invite(code, clock.instant().plus(Duration.ofDays(1)));
    return "Make the first admin (login \"%s\") within a day, once, at\n  %s/people/activation?code=%s\n"
        .formatted(LOGIN, settings.publicUrl(), code);
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
