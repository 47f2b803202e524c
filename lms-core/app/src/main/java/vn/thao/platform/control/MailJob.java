package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * Hands mails over, on a thread of its own: a mail server that is slow or away keeps no other work
 * waiting. When the server fails, the other mails wait without being tried. A mail is given up when
 * its address does not exist, or after two days; the audit log tells it, without the address.
 */
@ApplicationScoped
public class MailJob implements Job, OutboxHandler {

  private static final Logger LOG = Logger.getLogger(MailJob.class.getName());

  @Inject OutboxWorker worker;
  @Inject MailText texts;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;
  private volatile boolean serverFailed;

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(3);
  }

  @Override
  public void run() {
    serverFailed = false;
    worker.workOn(Mail.KIND, () -> !serverFailed);
  }

  @Override
  public String kind() {
    return Mail.KIND;
  }

  @Override
  public boolean hasItsOwnJob() {
    return true;
  }

  @Override
  public boolean isPrivate() {
    return true;
  }

  @Override
  public void handle(String reference, JsonObject mail) throws MailFailed {
    if (clock.instant().isAfter(Instant.ofEpochSecond(mail.getJsonNumber("until").longValue()))) {
      giveUp(reference, "mail.problem.too-late");
      return;
    }
    var server = settings.mail().orElse(null);
    if (server == null) {
      giveUp(reference, "mail.problem.not-set-up");
      return;
    }
    try {
      new MailLine(server)
          .send(
              reference,
              mail.getString("to"),
              texts.line(mail.getString("subject"), mail.getJsonArray("arguments")),
              texts.body(mail.getString("text"), mail.getJsonArray("arguments")),
              clock.instant());
    } catch (MailFailed failure) {
      if (failure.fault() != MailFailed.Fault.ADDRESS) {
        serverFailed = failure.fault() == MailFailed.Fault.SERVER;
        throw failure;
      }
      giveUp(reference, failure.getMessage());
    }
  }

  private void giveUp(String reference, String why) {
    LOG.warning(() -> "The mail " + reference + " was given up: " + why);
    audit.record("Mail.send", reference, "failed", why);
  }
}
