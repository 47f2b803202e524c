package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thao.platform.control.SelfCheck;
import vn.thao.platform.control.Settings;

/** Whether every plugin that lies in the installation has been started, and is on. */
@ApplicationScoped
class PluginsLoaded implements SelfCheck {

  @Inject Extensions extensions;
  @Inject PluginSwitches switches;
  @Inject PluginStart start;
  @Inject PluginTurns turns;
  @Inject Settings settings;

  @Override
  public Name name() {
    return Name.PLUGINS;
  }

  @Override
  public Finding run() {
    long refused = settings.refusedPlugins().stream().flatMap(String::lines).count();
    int loaded = extensions.plugins().size();
    long troubled = extensions.plugins().stream().filter(plugin -> isTroubled(plugin.id())).count();
    if (refused == 0 && troubled > 0) {
      return Finding.attention("self-test.plugins.troubled", loaded, troubled);
    }
    return refused == 0
        ? Finding.good("self-test.plugins.good", loaded)
        : Finding.attention("self-test.plugins.refused", loaded, refused);
  }

  private boolean isTroubled(String plugin) {
    return switches.isOff(plugin) || start.isBroken(plugin) || turns.isHanging(plugin);
  }
}
