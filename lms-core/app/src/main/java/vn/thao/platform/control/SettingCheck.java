package vn.thao.platform.control;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import vn.thao.platform.entity.MailTls;
import vn.thao.platform.entity.Networks;
import vn.thao.platform.entity.Setting;

/** Whether a setting's value is right, alone and beside the others; answers the key of a text. */
final class SettingCheck {

  private static final String RIGHT = "";
  private final Function<Setting, String> values;

  SettingCheck(Function<Setting, String> values) {
    this.values = values;
  }

  /** Empty when it is right. */
  String problem(Setting setting) {
    var value = values.apply(setting);
    var alone = value.isEmpty() ? RIGHT : alone(setting.kind(), value);
    return alone.isEmpty() ? together(setting, value) : alone;
  }

  private String alone(Setting.Kind kind, String value) {
    return switch (kind) {
      case PORT -> in(value, 1, 65535) ? RIGHT : "settings.wrong.port";
      case COUNT -> value.matches("\\d{1,6}") ? RIGHT : "settings.wrong.count";
      case YES_NO -> value.matches("(?i)true|false") ? RIGHT : "settings.wrong.yes-no";
      case FOLDER -> isFolder(value) ? RIGHT : "settings.wrong.folder";
      case ADDRESS -> address(value);
      case DATABASE ->
          value.matches("jdbc:(h2|mysql|mariadb):.*") ? RIGHT : "settings.wrong.database";
      case MAIL_ADDRESS -> isSender(value) ? RIGHT : "settings.wrong.sender";
      case MAIL_TLS -> MailTls.of(value).isPresent() ? RIGHT : "settings.wrong.tls";
      case SECOND_FACTOR -> value.matches("off|staff") ? RIGHT : "settings.wrong.second-factor";
      case NETWORKS -> isNetworks(value) ? RIGHT : "settings.wrong.networks";
      case TEXT, SECRET -> RIGHT;
    };
  }

  private String together(Setting setting, String value) {
    return switch (setting) {
      case DATA -> isWritable(value) ? RIGHT : "settings.wrong.not-writable";
      case DEMO ->
          isDemo() && !isThisMachine(values.apply(Setting.LISTEN))
              ? "settings.wrong.demo-open"
              : RIGHT;
      case MAIL_FROM ->
          value.isEmpty() && isSet(Setting.MAIL_HOST) ? "settings.wrong.no-sender" : RIGHT;
      case MAIL_PASSWORD ->
          value.isEmpty() && isSet(Setting.MAIL_USER) ? "settings.wrong.no-password" : RIGHT;
      default -> RIGHT;
    };
  }

  private static boolean in(String value, int least, int most) {
    return value.matches("\\d{1,9}")
        && Integer.parseInt(value) >= least
        && Integer.parseInt(value) <= most;
  }

  private static boolean isFolder(String value) {
    try {
      return Files.isDirectory(Path.of(value));
    } catch (InvalidPathException none) {
      return false;
    }
  }

  private static boolean isWritable(String value) {
    return isFolder(value) && Files.isWritable(Path.of(value));
  }

  /** Outside of the demo, people sign in from elsewhere: only over TLS, at a name of its own. */
  private String address(String value) {
    try {
      var uri = new URI(value);
      var isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!isWeb || uri.getHost() == null) {
        return "settings.wrong.address";
      }
      return isDemo() || "https".equals(uri.getScheme()) ? RIGHT : "settings.wrong.https";
    } catch (URISyntaxException none) {
      return "settings.wrong.address";
    }
  }

  private static boolean isNetworks(String value) {
    try {
      return !Networks.of(value).isEmpty();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static boolean isSender(String value) {
    try {
      new InternetAddress(value).validate();
      return true;
    } catch (AddressException none) {
      return false;
    }
  }

  private static boolean isThisMachine(String listen) {
    return listen.isEmpty() || listen.equals("127.0.0.1") || listen.equals("localhost");
  }

  private boolean isDemo() {
    return values.apply(Setting.DEMO).equalsIgnoreCase("true");
  }

  private boolean isSet(Setting setting) {
    return !values.apply(setting).isEmpty();
  }
}
