package vn.thao.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.Setting;
import vn.thao.platform.entity.TooMany;

/**
 * How much one account, and one network of visitors, may ask in a minute. Who is signed in is
 * counted by account, so that a whole office behind one address shares nothing; visitors are
 * counted by network, and so generously that 200 people may sign in there within a minute. Public
 * by name: it asks before anybody is known.
 */
@ApplicationScoped
public class Limits {

  @Inject Settings settings;
  private RateLimit accounts;
  private RateLimit visitors;
  private RateLimit guesses;

  @PostConstruct
  void read() {
    accounts = limit(Setting.LIMIT_ACCOUNT);
    visitors = limit(Setting.LIMIT_VISITORS);
    guesses = limit(Setting.LIMIT_SIGN_INS);
  }

  /** Null: no limit. */
  private RateLimit limit(Setting setting) {
    var value = settings.value(setting);
    var number = Integer.parseInt(value.matches("\\d{1,6}") ? value : setting.fallback());
    return number == 0 ? null : new RateLimit(number);
  }

  /**
   * Counts one request.
   *
   * @param client the address it comes from
   * @param guess whether it is a form of somebody who has not signed in: a password, a code
   * @throws TooMany when it is one too many
   */
  public void take(Caller caller, String client, boolean guess) {
    if (caller.isSignedIn()) {
      take(accounts, Long.toString(caller.accountId()));
      return;
    }
    var network = RateLimit.network(client);
    take(visitors, network);
    if (guess) {
      take(guesses, network);
    }
  }

  private static void take(RateLimit limit, String key) {
    long wait = limit == null ? 0 : limit.secondsToWait(key);
    if (wait > 0) {
      throw new TooMany(wait);
    }
  }
}
