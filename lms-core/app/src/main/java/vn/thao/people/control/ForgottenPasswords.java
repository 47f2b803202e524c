package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Outbox;
import vn.thao.platform.control.RateLimit;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.TooMany;

/**
 * Somebody has forgotten the password and asks for a link by mail. Whether there is such an account
 * is found out later, by {@link ForgottenMail}: so the answer, and the time it takes, tell nothing.
 * Public by name: whoever asks is not anybody yet.
 */
@ApplicationScoped
public class ForgottenPasswords {

  static final String KIND = "people.forgotten";
  private static final int PER_MINUTE = 10;
  private static final int LONGEST = 254;

  @Inject Mail mail;
  @Inject Outbox outbox;

  private final RateLimit networks = new RateLimit(PER_MINUTE);

  /**
   * @param who login or mail address
   * @param client the address the question comes from
   */
  @Transactional
  public void ask(String who, String client) {
    long wait = networks.secondsToWait(RateLimit.network(client));
    if (wait > 0) {
      throw new TooMany(wait);
    }
    if (!mail.isSetUp()) {
      throw new Refused("forgotten.no-mail");
    }
    if (who.isEmpty() || who.length() > LONGEST) {
      throw new Refused("forgotten.who-needed");
    }
    var question = Json.createObjectBuilder().add("who", who).build();
    outbox.add(KIND, Long.toString(Ids.next()), question);
  }
}
