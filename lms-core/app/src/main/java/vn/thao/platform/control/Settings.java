package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import vn.thao.platform.entity.MailServer;
import vn.thao.platform.entity.MailTls;
import vn.thao.platform.entity.Networks;
import vn.thao.platform.entity.Setting;

/** Every setting there is, each an environment variable {@code THAO_…} described in the README. */
@ApplicationScoped
public class Settings {

  @Inject Config config;

  /** {@code THAO_DEMO}: load the fictional province and say so on every page. */
  public boolean demo() {
    return config.getOptionalValue("thao.demo", Boolean.class).orElse(false);
  }

  /** {@code THAO_DATA}: the folder that outlives a restart. */
  public Path data() {
    return Path.of(config.getOptionalValue("thao.data", String.class).orElse("data"));
  }

  /** {@code THAO_PUBLIC_URL}: how the world outside reaches this server; printed in QR codes. */
  public String publicUrl() {
    var fallback =
        "http://localhost:" + config.getOptionalValue("thao.port", String.class).orElse("8080");
    return config
        .getOptionalValue("thao.public.url", String.class)
        .orElse(fallback)
        .replaceAll("/+$", "");
  }

  /**
   * {@code THAO_MAIL_…}: the server that takes our mail; empty unless it and a sender are named.
   */
  public Optional<MailServer> mail() {
    var host = value(Setting.MAIL_HOST);
    var from = value(Setting.MAIL_FROM);
    if (host.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    var tls = MailTls.of(value(Setting.MAIL_TLS)).orElse(MailTls.STARTTLS);
    var port = value(Setting.MAIL_PORT);
    return Optional.of(
        new MailServer(
            host,
            port.matches("\\d{1,5}") ? Integer.parseInt(port) : tls.port(),
            value(Setting.MAIL_USER),
            value(Setting.MAIL_PASSWORD),
            from,
            tls));
  }

  /** {@code THAO_TRUSTED_PROXY}: whose X-Forwarded-For is believed; nobody's when it is wrong. */
  public Networks trustedProxies() {
    try {
      return Networks.of(value(Setting.TRUSTED_PROXY));
    } catch (IllegalArgumentException wrong) {
      return Networks.of("");
    }
  }

  /** What is set, or holds when nothing is; stripped, perhaps empty. */
  public String value(Setting setting) {
    return config
        .getOptionalValue(setting.property(), String.class)
        .orElse(setting.fallback())
        .strip();
  }

  /** {@code THAO_BACKUPS_KEEP}: so many nightly backups stay; 0: none are made. */
  public int backupsKeep() {
    return config.getOptionalValue("thao.backups.keep", Integer.class).orElse(7);
  }

  /** The version of the installation, as the launcher knows it. */
  public String version() {
    return config.getOptionalValue("thao.version", String.class).orElse("-");
  }

  /** {@code THAO_STATEMENT_LOG}: a file that gets a line per request: SQL statements, address. */
  public Optional<Path> statementLog() {
    return config.getOptionalValue("thao.statement.log", String.class).map(Path::of);
  }

  /**
   * What the launcher refused to start, a line each: id, file, reason in Vietnamese and English,
   * {@code |} between.
   */
  public Optional<String> refusedPlugins() {
    return config.getOptionalValue("thao.plugins.refused", String.class);
  }
}
