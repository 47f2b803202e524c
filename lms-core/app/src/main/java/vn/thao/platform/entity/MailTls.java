package vn.thao.platform.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the line to the mail server is kept private, with the port that is usual for it. */
public enum MailTls {
  /** Begins in the clear; refuses to go on unless the server offers TLS. */
  STARTTLS(587),
  /** TLS from the first byte. */
  TLS(465),
  /** In the clear: only for a server on the same machine or network. */
  NONE(25);

  private final int port;

  MailTls(int port) {
    this.port = port;
  }

  public int port() {
    return port;
  }

  /** As it is written in {@code THAO_MAIL_TLS}: starttls, tls, none. */
  public static Optional<MailTls> of(String text) {
    return Arrays.stream(values())
        .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(text.strip()))
        .findFirst();
  }
}
