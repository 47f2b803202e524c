package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.Refused;

/** The one way into what a plugin brings beyond types: what it throws stays its own affair. */
@ApplicationScoped
public class PluginCalls {

  private static final Logger LOG = Logger.getLogger(PluginCalls.class.getName());

  /**
   * @param place what of it is called, such as {@code job tidy}
   * @throws Refused when the plugin fails
   */
  <T> T call(String plugin, String place, Supplier<T> work) {
    try {
      return work.get();
    } catch (Failure ours) {
      throw ours;
    } catch (RuntimeException | LinkageError | StackOverflowError failed) {
      LOG.log(Level.WARNING, failed, () -> "Plugin " + plugin + " failed in " + place);
      throw new Refused("extensions.failed", plugin);
    }
  }

  void run(String plugin, String place, Runnable work) {
    call(
        plugin,
        place,
        () -> {
          work.run();
          return null;
        });
  }
}
