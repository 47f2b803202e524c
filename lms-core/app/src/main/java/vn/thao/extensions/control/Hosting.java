package vn.thao.extensions.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.Contract;
import vn.thao.spi.Plugin;

/**
 * The plugins that bring more than types. When the data are ready their migrations run and they are
 * started, one after another; one that fails is left out, the others go on. One that is switched
 * off declares what it brings, so that people's rights hold, and is started when it is switched on.
 */
@ApplicationScoped
public class Hosting {

  @Inject Contributions contributions;
  @Inject PluginMigrations migrations;
  @Inject PluginCalls calls;
  @Inject PluginDoors doors;
  @Inject PluginSwitches switches;

  private final Map<String, Hosted> hosted = new ConcurrentSkipListMap<>();
  private final Set<String> started = ConcurrentHashMap.newKeySet();
  private final Map<String, Contract> declared = new TreeMap<>();

  void start(@Observes @Priority(200) DatabaseReady ready) {
    contributions.plugins().forEach(this::start);
  }

  private void start(String id, Plugin plugin) {
    var services = doors.of(id);
    try {
      calls.run(id, PluginPlace.MIGRATE, "", () -> migrations.run(id));
      var brought = calls.call(id, PluginPlace.DECLARE, "", () -> Hosted.of(id, plugin, services));
      services.keepsOfPeople(brought.personalData() != null);
      declared.put(id, brought.settings());
      if (!switches.isOff(id)) {
        calls.run(id, PluginPlace.START, "", () -> plugin.start(services));
        started.add(id);
      }
      hosted.put(id, brought);
    } catch (Failure noted) {
      // it is on the admin's page, and everything else starts
    }
  }

  /** Starts a plugin that was off until now; not again when it has been started before. */
  void switchedOn(String id) {
    var plugin = contributions.plugins().get(id);
    if (plugin != null && !started.contains(id)) {
      hosted.remove(id);
      start(id, plugin);
    }
  }

  /** Whether the plugin brings more than types and can't be used, though it isn't off. */
  boolean isBroken(String id) {
    return contributions.plugins().containsKey(id) && !hosted.containsKey(id);
  }

  /** The settings that a plugin declares; none of one that brings nothing but types. */
  Contract declared(String id) {
    return declared.getOrDefault(id, Contract.of());
  }

  /** Those that can be used once they are on, by id. */
  public List<Hosted> all() {
    return List.copyOf(hosted.values());
  }

  /**
   * @throws NotFound when no such plugin has started
   */
  public Hosted of(String id) {
    var found = hosted.get(id);
    if (found == null) {
      throw new NotFound("failure.not-found");
    }
    return found;
  }
}
