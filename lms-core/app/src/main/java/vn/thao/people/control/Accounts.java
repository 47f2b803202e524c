package vn.thao.people.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.thao.people.entity.AccountChange;
import vn.thao.people.entity.AccountChoice;
import vn.thao.people.entity.AccountFilter;
import vn.thao.people.entity.AccountList;
import vn.thao.people.entity.IssueWish;
import vn.thao.people.entity.Slip;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Who gets in: officers issue codes to the people whom they keep, and lock or reset their accounts.
 * HR does so for learners only; accounts with a further role are the admin's. A code is shown once,
 * right after it was made; only its hash is kept.
 */
@ApplicationScoped
public class Accounts {

  public static final int PAGE = 50;
  private static final int MOST_SLIPS = 500;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;
  @Inject AccountChanges changes;
  @Inject Audit audit;
  @Inject Mail mail;

  /** What an officer has just made and not yet seen. */
  private final Cache<String, Unseen> unseen =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(10)).build();

  private record Unseen(long account, List<Slip> slips) {}

  /**
   * What came of a change.
   *
   * @param mailed how many codes went by mail
   * @param ticket with which {@link #slipsOnce} shows the codes, once; empty when there are none
   */
  public record Outcome(int people, int mailed, String ticket) {}

  /** Whether codes can go by mail at all. */
  @Requires(Permission.MANAGE_PEOPLE)
  public boolean isMailed() {
    return mail.isSetUp();
  }

  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public AccountList list(AccountFilter filter, int page) {
    var units = Units.in(em, user.scope(Permission.MANAGE_PEOPLE), Time.today(clock));
    var counts = reading(filter).counts();
    var paging = Paging.of(page, counts[0], PAGE);
    var rows = reading(filter).rows(PAGE, paging.offset());
    return new AccountList(counts[0], counts[1], paging.page(), paging.pages(), rows, units);
  }

  private AccountReading reading(AccountFilter filter) {
    return within(em, user, clock, filter.unit()).matching(filter);
  }

  /**
   * @param unit code; empty: whomever the caller keeps
   */
  static AccountReading within(EntityManager em, CurrentUser user, Clock clock, String unit) {
    var today = Time.today(clock);
    var scope = user.scope(Permission.MANAGE_PEOPLE);
    var reach = unit.isEmpty() ? scope : Persons.chosen(Units.in(em, scope, today), unit, scope);
    return new AccountReading(em, user.caller(), reach, clock.instant(), today);
  }

  /**
   * Does the same with all who were chosen, or nothing.
   *
   * @throws vn.thao.platform.entity.Conflict when somebody was quicker
   */
  @Requires(Permission.MANAGE_PEOPLE)
  public Outcome change(AccountChange change, List<AccountChoice> chosen, IssueWish wish) {
    if (chosen.isEmpty() || chosen.size() > PAGE) {
      throw new Refused("accounts.nobody-chosen", PAGE);
    }
    return told(change, changes.change(change, chosen, wish));
  }

  /**
   * Issues codes to those who match and have no account, 500 at a time.
   *
   * @param expected how many there were when the officer looked
   */
  @Requires(Permission.MANAGE_PEOPLE)
  public Outcome issueAll(AccountFilter filter, int expected, IssueWish wish) {
    if (expected == 0) {
      throw new Refused("accounts.nobody-without");
    }
    return told(AccountChange.ISSUE, changes.issueAll(filter, expected, MOST_SLIPS, wish));
  }

  private Outcome told(AccountChange change, AccountChanges.Done done) {
    for (var person : done.people()) {
      record(change, person.staffNumber());
    }
    var ticket = done.slips().isEmpty() ? "" : Secrets.random();
    if (!ticket.isEmpty()) {
      unseen.put(ticket, new Unseen(user.caller().accountId(), done.slips()));
    }
    return new Outcome(done.people().size(), done.mailed(), ticket);
  }

  private void record(AccountChange change, String staffNumber) {
    switch (change) {
      case ISSUE -> audit.record("Accounts.issue", staffNumber, "done", "");
      case RESET -> audit.record("Accounts.reset", staffNumber, "done", "");
      case LOCK -> audit.record("Accounts.lock", staffNumber, "done", "");
      case UNLOCK -> audit.record("Accounts.unlock", staffNumber, "done", "");
    }
  }

  /** The codes just issued by the caller; none the second time. */
  @Requires(Permission.MANAGE_PEOPLE)
  public List<Slip> slipsOnce(String ticket) {
    var found = ticket == null || ticket.isEmpty() ? null : unseen.getIfPresent(ticket);
    if (found == null || found.account() != user.caller().accountId()) {
      return List.of();
    }
    return unseen.asMap().remove(ticket) == null ? List.of() : found.slips();
  }
}
