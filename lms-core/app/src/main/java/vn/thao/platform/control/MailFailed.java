package vn.thao.platform.control;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import vn.thao.platform.entity.Refused;

/**
 * A mail could not be handed over; the message is the key of the text that says why, and the number
 * of the answer. It carries nothing else of the mail library's exception, whose words quote
 * addresses.
 */
final class MailFailed extends Exception {

  private static final long serialVersionUID = 1L;
  private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)\\b.*", Pattern.DOTALL);

  /** Whose fault it is, which decides what to do next. */
  enum Fault {
    /** The server is not there or lets nobody in: every other mail would fail as well. */
    SERVER,
    /** This mail, for now. */
    MAIL,
    /** This mail, for ever: nobody has this address. */
    ADDRESS
  }

  private final String key;
  private final Fault fault;

  /** The three digits that the server answered; empty when there was no answer. */
  private final String reply;

  private MailFailed(String key, Fault fault, String reply) {
    super((key + " " + reply).strip(), null, false, false);
    this.key = key;
    this.fault = fault;
    this.reply = reply;
  }

  Fault fault() {
    return fault;
  }

  /** The same for the person who waits for it. */
  Refused refusal() {
    return reply.isEmpty() ? new Refused(key) : new Refused(key, reply);
  }

  static MailFailed because(Exception failure) {
    var reply = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var known = known(cause);
      if (known != null) {
        return known;
      }
      var answer = REPLY.matcher(String.valueOf(cause.getMessage()));
      reply = answer.matches() ? answer.group(1) : reply;
    }
    var fault = failure instanceof SendFailedException ? Fault.MAIL : Fault.SERVER;
    return new MailFailed(
        reply.isEmpty() ? "mail.problem.other" : "mail.problem.answer", fault, reply);
  }

  private static MailFailed known(Throwable cause) {
    var words = String.valueOf(cause.getMessage());
    if (cause instanceof SendFailedException unsent
        && unsent.getInvalidAddresses() != null
        && unsent.getInvalidAddresses().length > 0) {
      return new MailFailed("mail.problem.recipient", Fault.ADDRESS, "");
    }
    if (cause instanceof AuthenticationFailedException) {
      return server("mail.problem.login");
    }
    if (cause instanceof UnknownHostException) {
      return server("mail.problem.unknown-host");
    }
    if (cause instanceof SocketTimeoutException) {
      return server("mail.problem.timeout");
    }
    if (cause instanceof java.net.ConnectException
        || cause instanceof java.net.NoRouteToHostException
        || words.contains("response: -1")
        || words.contains("[EOF]")) {
      return server("mail.problem.refused");
    }
    if (words.contains("STARTTLS is required") || words.contains("unrecognized SSL message")) {
      return server("mail.problem.no-tls");
    }
    return cause instanceof SSLException ? server("mail.problem.certificate") : null;
  }

  private static MailFailed server(String key) {
    return new MailFailed(key, Fault.SERVER, "");
  }
}
