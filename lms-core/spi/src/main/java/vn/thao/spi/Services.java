package vn.thao.spi;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What a plugin may call. Each plugin gets one of its own, which knows whose it is; it may be kept
 * and used by any thread until the server stops.
 */
public interface Services {

  /** The id of the plugin that this belongs to. */
  String plugin();

  /** What is set now: by the environment, else by an admin; a field that nobody set is absent. */
  JsonObject settings();

  PluginData data();

  /** What happened in runs of the types that this plugin brings. */
  Runs runs();

  /** The time by which the system goes. */
  Clock clock();

  /** A text of any bundle, filled; the key itself when there is none. */
  String text(Locale language, String key, Object... arguments);

  /**
   * What people are called now, by id; who isn't known, or not any more, is absent. One look
   * however many are asked for, at most 1,000. To whom a name is shown the plugin answers for.
   *
   * @param persons see {@link Participant#id()}
   * @since 1.2
   */
  Map<String, String> names(Collection<String> persons);

  /**
   * The database, for a plugin that brings migrations. Its tables begin with {@code plugin_<id>__},
   * with {@code _} for the dots and hyphens of the id; it touches no others. Each connection
   * commits by itself unless the plugin says otherwise, and has to be closed.
   *
   * @throws IllegalStateException for a plugin without migrations
   */
  DataSource database();
}
