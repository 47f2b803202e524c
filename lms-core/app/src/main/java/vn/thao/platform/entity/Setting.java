package vn.thao.platform.entity;

import java.util.Locale;

/**
 * Every setting there is: an environment variable {@code THAO_} and its name. The README's table,
 * the admin's page and the application are held to this list by tests; what each means is said by
 * the text {@code settings.about.} and its name.
 */
public enum Setting {
  PORT(Kind.PORT, "8080"),
  LISTEN(Kind.TEXT, ""),
  PUBLIC_URL(Kind.ADDRESS, ""),
  DATA(Kind.FOLDER, "data"),
  DEMO(Kind.YES_NO, "true"),
  DB_URL(Kind.DATABASE, ""),
  DB_USER(Kind.TEXT, ""),
  DB_PASSWORD(Kind.SECRET, ""),
  PLUGINS(Kind.FOLDER, ""),
  BACKUPS_KEEP(Kind.COUNT, "7"),
  MAIL_HOST(Kind.TEXT, ""),
  MAIL_PORT(Kind.PORT, ""),
  MAIL_USER(Kind.TEXT, ""),
  MAIL_PASSWORD(Kind.SECRET, ""),
  MAIL_FROM(Kind.MAIL_ADDRESS, ""),
  MAIL_TLS(Kind.MAIL_TLS, "starttls"),
  TRUSTED_PROXY(Kind.NETWORKS, ""),
  LIMIT_ACCOUNT(Kind.COUNT, "600"),
  LIMIT_VISITORS(Kind.COUNT, "3000"),
  LIMIT_SIGN_INS(Kind.COUNT, "600"),
  SECOND_FACTOR(Kind.SECOND_FACTOR, "off"),
  STATEMENT_LOG(Kind.TEXT, "");

  /** What a value has to look like. */
  public enum Kind {
    TEXT,
    /** Never shown. */
    SECRET,
    PORT,
    COUNT,
    YES_NO,
    FOLDER,
    ADDRESS,
    DATABASE,
    MAIL_ADDRESS,
    MAIL_TLS,
    /** {@code off}, or {@code staff}: all but learners need one. */
    SECOND_FACTOR,
    /** Addresses and networks, a comma between. */
    NETWORKS
  }

  private final Kind kind;
  private final String fallback;

  Setting(Kind kind, String fallback) {
    this.kind = kind;
    this.fallback = fallback;
  }

  public Kind kind() {
    return kind;
  }

  /** What holds when nothing is set; empty when there is nothing, or it follows from others. */
  public String fallback() {
    return fallback;
  }

  /** The environment variable. */
  public String variable() {
    return "THAO_" + name();
  }

  /** The name under which the application reads it. */
  public String property() {
    return variable().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
