package vn.thao.platform.entity;

/**
 * The server that takes our mail.
 *
 * @param user empty: the server asks for no password
 */
public record MailServer(
    String host, int port, String user, String password, String from, MailTls tls) {

  public boolean signsIn() {
    return !user.isEmpty();
  }

  /** Never the password, wherever this is printed. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
