package vn.thao.platform.control;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import vn.thao.platform.entity.MailServer;
import vn.thao.platform.entity.MailTls;

/** One conversation with the mail server; every wait in it has an end. */
final class MailLine {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";

  private final MailServer server;
  private final Session session;

  MailLine(MailServer server) {
    this.server = server;
    this.session = Session.getInstance(properties(server));
  }

  private static Properties properties(MailServer server) {
    var properties = new Properties();
    var way = server.tls() == MailTls.TLS ? "mail.smtps." : "mail.smtp.";
    properties.put(way + "connectiontimeout", CONNECT_MILLIS);
    properties.put(way + "timeout", ANSWER_MILLIS);
    properties.put(way + "writetimeout", ANSWER_MILLIS);
    properties.put(way + "auth", Boolean.toString(server.signsIn()));
    properties.put(way + "starttls.required", Boolean.toString(server.tls() == MailTls.STARTTLS));
    properties.put(way + "starttls.enable", Boolean.toString(server.tls() == MailTls.STARTTLS));
    properties.put(way + "ssl.checkserveridentity", "true");
    return properties;
  }

  /** Connects, signs in and leaves. */
  void check() throws MailFailed {
    try (var line = open()) {
      line.isConnected();
    } catch (MessagingException failure) {
      throw MailFailed.because(failure);
    }
  }

  /**
   * Hands over one mail.
   *
   * @param id the same for the same mail, so that one that comes twice is known as such
   */
  void send(String id, String to, String subject, String text, Instant now) throws MailFailed {
    try (var line = open()) {
      var message = message(id, to, subject, text, now);
      line.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException failure) {
      throw MailFailed.because(failure);
    }
  }

  private Transport open() throws MessagingException {
    var line = session.getTransport(server.tls() == MailTls.TLS ? "smtps" : "smtp");
    line.connect(
        server.host(),
        server.port(),
        server.signsIn() ? server.user() : null,
        server.signsIn() ? server.password() : null);
    return line;
  }

  private MimeMessage message(String id, String to, String subject, String text, Instant now)
      throws MessagingException {
    var from = sender();
    var address = from.getAddress();
    var domain = address.substring(address.indexOf('@') + 1);
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<thao-" + id + "@" + domain + ">");
          }
        };
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(subject.replaceAll("\\s+", " "), StandardCharsets.UTF_8.name());
    message.setText(text, StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(now));
    message.saveChanges();
    return message;
  }

  /** A name beside the address may have any letters. */
  private InternetAddress sender() throws MessagingException {
    var from = new InternetAddress(server.from());
    try {
      from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return from;
  }
}
