package vn.thao.extensions.control;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.PluginUnavailable;

/** The way into what a plugin brings beyond types: through the {@link Guard}, by its id. */
@ApplicationScoped
public class PluginCalls {

  @Inject Guard guard;
  @Inject Extensions extensions;

  /**
   * @param what of it is called, such as the name of a job
   * @throws PluginUnavailable when the plugin fails or is off
   */
  <T> T call(String plugin, PluginPlace place, String what, Supplier<T> work) {
    var row = extensions.plugin(plugin).orElseGet(() -> PluginRow.unknown(plugin));
    return guard.ask(row, what, place, work);
  }

  /** Whether the type is this plugin's own. */
  boolean brings(String plugin, String type) {
    return extensions.pluginOf(type).equals(plugin);
  }

  void run(String plugin, PluginPlace place, String what, Runnable work) {
    call(
        plugin,
        place,
        what,
        () -> {
          work.run();
          return true;
        });
  }

  /** Lets the caller's transaction rest meanwhile: no plugin runs inside one of the core's. */
  @Transactional(NOT_SUPPORTED)
  public <T> T outside(Supplier<T> work) {
    return work.get();
  }
}
