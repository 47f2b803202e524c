package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.MailServer;
import vn.thao.platform.entity.NoticeArguments;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Mail to people, where the operator has named a server ({@code THAO_MAIL_…}). A mail is a row of
 * the outbox, written with the fact that it tells; {@link MailJob} hands it over and tries again
 * for two days. So a server that is away hurts nobody's work. Every mail is in Vietnamese, with the
 * English below.
 */
@ApplicationScoped
public class Mail {

  static final String KIND = "platform.mail";
  private static final Duration WORTH_SENDING = Duration.ofDays(2);

  @Inject Settings settings;
  @Inject Outbox outbox;
  @Inject MailText texts;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Whether a server and a sender are named; not whether they work. */
  public boolean isSetUp() {
    return settings.mail().isPresent();
  }

  /** Whether this could be a mail address at all. */
  public static boolean isAddress(String text) {
    try {
      return text.length() <= 254
          && text.matches("[\\x21-\\x7e]+@[\\x21-\\x7e]+")
          && new InternetAddress(text, true).getAddress().equals(text);
    } catch (AddressException none) {
      return false;
    }
  }

  /**
   * Sends a mail after the caller's transaction has been committed. Where mail is not set up,
   * nothing happens: ask {@link #isSetUp} before promising one.
   *
   * @param to an address, see {@link #isAddress}
   * @param subjectKey of a text, which gets the same arguments
   * @param textKey of a text
   * @param arguments strings, numbers, {@link java.time.LocalDate}s, {@link
   *     vn.thao.platform.entity.LocalName}s; they are forgotten when the mail has gone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void send(String to, String subjectKey, String textKey, Object... arguments) {
    if (!isSetUp()) {
      return;
    }
    if (!isAddress(to)) {
      throw new Refused("mail.address");
    }
    var mail =
        Json.createObjectBuilder()
            .add("to", to)
            .add("subject", subjectKey)
            .add("text", textKey)
            .add("arguments", NoticeArguments.of(List.of(arguments)))
            .add("until", clock.instant().plus(WORTH_SENDING).getEpochSecond())
            .build();
    outbox.add(KIND, Long.toString(Ids.next()), mail);
  }

  /** The server in use, for the admin; empty when none is set up. */
  @Requires(Permission.ADMINISTER)
  public Optional<MailServer> server() {
    return settings.mail();
  }

  /**
   * Sends a mail at once, without the outbox, so that the admin sees what becomes of it.
   *
   * @throws Refused when it did not go, with the reason
   */
  @Requires(Permission.ADMINISTER)
  public void test(String to) {
    if (!isAddress(to)) {
      throw new Refused("mail.address");
    }
    var server = settings.mail().orElseThrow(() -> new Refused("mail.problem.not-set-up"));
    var arguments = NoticeArguments.of(List.of(settings.publicUrl()));
    try {
      new MailLine(server)
          .send(
              Long.toString(Ids.next()),
              to,
              texts.line("mail.test.subject", arguments),
              texts.body("mail.test.text", arguments),
              clock.instant());
      audit.record("Mail.test", "", "done", "");
    } catch (MailFailed failure) {
      audit.record("Mail.test", "", "failed", failure.getMessage());
      throw failure.refusal();
    }
  }
}
