package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.thao.platform.control.Texts;

/** Makes for each plugin what it may call. */
@ApplicationScoped
class PluginDoors {

  @Inject PluginStore store;
  @Inject PluginSettings settings;
  @Inject PluginMigrations migrations;
  @Inject Extensions extensions;
  @Inject RunReader runs;
  @Inject PersonReader persons;
  @Inject Texts texts;
  @Inject Clock clock;

  PluginServices of(String plugin) {
    return new PluginServices(plugin, this);
  }
}
