package vn.thao.extensions.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import vn.thao.platform.control.PluginSchemas;

/** Brings the tables of plugins up to date, each by a history of its own. */
@ApplicationScoped
class PluginMigrations {

  @Resource(lookup = "java:app/jdbc/thao")
  DataSource source;

  void run(String plugin) {
    var loader = Thread.currentThread().getContextClassLoader();
    if (PluginSchemas.has(loader, plugin)) {
      PluginSchemas.migrations(loader, plugin).dataSource(source).load().migrate();
    }
  }

  /**
   * @throws IllegalStateException for a plugin without migrations
   */
  DataSource source(String plugin) {
    if (!PluginSchemas.has(Thread.currentThread().getContextClassLoader(), plugin)) {
      throw new IllegalStateException(plugin + " brings no migrations");
    }
    return source;
  }
}
