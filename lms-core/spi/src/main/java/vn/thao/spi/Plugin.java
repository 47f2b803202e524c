package vn.thao.spi;

import java.util.List;
import java.util.Optional;

/**
 * What a jar brings beyond types: settings, permissions, pages, endpoints, jobs, migrations. A jar
 * that brings types alone needs none of this; no jar has more than one.
 *
 * <p>Found by {@link java.util.ServiceLoader}; stateless and thread-safe. All lists are asked for
 * once, at the start of the server. Whatever throws is noted on the admin's page and concerns this
 * plugin alone; nothing here is called within a transaction of the core.
 *
 * <p>The words stand in the plugin's bundle, whose keys begin with the plugin's id: {@code <id>} is
 * its name and {@code <id>.about} one sentence on what it is for.
 */
public interface Plugin {

  /**
   * What an admin may set. A form is made from it; TEXT, CODE, NUMBER, BOOLEAN and CHOICE can be
   * asked for, each once. A setting is named {@code <id>.settings.<field>} in the bundle, explained
   * by {@code <id>.settings.<field>.help}. The environment overrides what was set: {@code
   * THAO_PLUGIN_<ID>_<FIELD>}, in capitals, with {@code _} for whatever is neither letter nor
   * digit.
   */
  default Contract settings() {
    return Contract.of();
  }

  /** What may be allowed; named {@code <id>.permissions.<name>} in the bundle. */
  default List<PluginPermission> permissions() {
    return List.of();
  }

  default List<Page> pages() {
    return List.of();
  }

  default List<Endpoint> endpoints() {
    return List.of();
  }

  default List<Job> jobs() {
    return List.of();
  }

  /** Needed by a plugin that keeps anything of people; without it the core stores no such thing. */
  default Optional<PersonalData> personalData() {
    return Optional.empty();
  }

  /**
   * Called once, when the migrations below {@code db/plugin/<id>/} have run and before pages,
   * endpoints and jobs are used. Whoever throws here stays switched off until the next start.
   */
  default void start(Services services) {}
}
