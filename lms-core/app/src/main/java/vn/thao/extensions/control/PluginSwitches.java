package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Which plugins are switched off: by an admin, or by the system when one keeps failing where nobody
 * looks. It holds at once, without a restart; the plugin stays loaded and is not asked any more.
 */
@ApplicationScoped
public class PluginSwitches {

  private static final int LONGEST = 500;

  @Inject SwitchLog log;
  @Inject Extensions extensions;
  @Inject Hosting hosting;
  @Inject CurrentUser user;

  private volatile Set<String> off;

  /** Asked with every call into a plugin, so it is known here. */
  boolean isOff(String plugin) {
    var known = off;
    if (known == null) {
      known = log.off();
      off = known;
    }
    return known.contains(plugin);
  }

  /**
   * @param reason what the next admin reads
   */
  @Requires(value = Permission.ADMINISTER, audited = true)
  public void off(String plugin, String reason) {
    refuseUnknown(plugin);
    if (reason.isBlank()) {
      throw new Refused("plugin.no-reason");
    }
    var words = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    if (!log.off(plugin, words, user.personId())) {
      throw new Conflict("plugin.already-off");
    }
    off = log.off();
  }

  @Requires(value = Permission.ADMINISTER, audited = true)
  public void on(String plugin) {
    refuseUnknown(plugin);
    if (!log.on(plugin)) {
      throw new Conflict("plugin.already-on");
    }
    off = log.off();
    hosting.switchedOn(plugin);
  }

  private void refuseUnknown(String plugin) {
    if (extensions.plugin(plugin).isEmpty()) {
      throw new NotFound("failure.not-found");
    }
  }

  /** It failed too often in a row at work that nobody waits for. */
  void offBySystem(String plugin, PluginPlace place, int times) {
    if (log.off(plugin, "plugin.off-reason." + place + " " + times, null)) {
      off = log.off();
    }
  }
}
