package vn.thao.launcher;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which database, and by which driver. The URL gets what the server needs and the writer left out:
 *
 * <ul>
 *   <li>H2: {@code WRITE_DELAY=0}; otherwise a killed process loses its last committed rows. And
 *       {@code MAX_COMPACT_TIME=0}: what it moves about when closing it may lose when it is killed
 *       soon after. And {@code DB_CLOSE_ON_EXIT=FALSE}: the server closes it after the last
 *       request, not H2 before.
 *   <li>MySQL: times in UTC; TLS that doesn't take up the key store of the server, which breaks it.
 * </ul>
 */
record Database(Kind kind, String url, String user, String password) {

  /** The databases we know, with what it takes to reach each. */
  enum Kind {
    H2("jdbc:h2:", "org.h2.jdbcx.JdbcDataSource", "org.h2.Driver", "sa"),
    MYSQL("jdbc:mysql:", "com.mysql.cj.jdbc.MysqlDataSource", "com.mysql.cj.jdbc.Driver", ""),
    MARIADB("jdbc:mariadb:", "org.mariadb.jdbc.MariaDbDataSource", "org.mariadb.jdbc.Driver", "");

    private final String prefix;
    private final String dataSourceClass;
    private final String driverClass;
    private final String defaultUser;

    Kind(String prefix, String dataSourceClass, String driverClass, String defaultUser) {
      this.prefix = prefix;
      this.dataSourceClass = dataSourceClass;
      this.driverClass = driverClass;
      this.defaultUser = defaultUser;
    }

    String dataSourceClass() {
      return dataSourceClass;
    }

    String driverClass() {
      return driverClass;
    }
  }

  static Database of(String url, String user, String password) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(known -> url.startsWith(known.prefix))
            .findFirst()
            .orElseThrow(() -> new Problem("database.unknown", withoutOptions(url)));
    return new Database(
        kind, complete(kind, url), user.isEmpty() ? kind.defaultUser : user, password);
  }

  private static String complete(Kind kind, String url) {
    return switch (kind) {
      case H2 -> completeH2(url);
      case MYSQL -> completeMySql(url);
      case MARIADB -> url;
    };
  }

  private static String completeH2(String url) {
    String complete = withSetting(url, "WRITE_DELAY", "0");
    complete = withSetting(complete, "MAX_COMPACT_TIME", "0");
    complete = withSetting(complete, "RETENTION_TIME", "45000");
    return withSetting(complete, "DB_CLOSE_ON_EXIT", "FALSE");
  }

  private static String withSetting(String url, String name, String value) {
    return has(url, name) ? url : url + ";" + name + "=" + value;
  }

  private static String completeMySql(String url) {
    String complete = url;
    if (!has(url, "useSSL")) {
      complete = withOption(complete, "sslMode", "REQUIRED");
    }
    complete = withOption(complete, "fallbackToSystemKeyStore", "false");
    complete = withOption(complete, "fallbackToSystemTrustStore", "false");
    return withOption(complete, "connectionTimeZone", "UTC");
  }

  private static String withOption(String url, String name, String value) {
    if (has(url, name)) {
      return url;
    }
    String separator = !url.contains("?") ? "?" : url.endsWith("?") || url.endsWith("&") ? "" : "&";
    return url + separator + name + "=" + value;
  }

  private static boolean has(String url, String name) {
    return url.toLowerCase(Locale.ROOT).matches(".*[;?&]" + name.toLowerCase(Locale.ROOT) + "=.*");
  }

  /** For a person to read: no options, and no password that somebody wrote into the URL. */
  String shown() {
    return withoutOptions(url);
  }

  private static String withoutOptions(String url) {
    return url.split("[;?]", 2)[0].replaceFirst("//[^/]*@", "//");
  }
}
