package vn.thao.extensions.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.Contract;
import vn.thao.spi.Plugin;

/**
 * The plugins that bring more than types. When the data are ready their migrations run and they are
 * started, one after another; one that fails is left out, the others go on.
 */
@ApplicationScoped
public class Hosting {

  @Inject Contributions contributions;
  @Inject PluginMigrations migrations;
  @Inject PluginCalls calls;
  @Inject PluginDoors doors;

  private final Map<String, Hosted> hosted = new TreeMap<>();
  private final Map<String, Contract> declared = new TreeMap<>();

  void start(@Observes @Priority(200) DatabaseReady ready) {
    contributions.plugins().forEach(this::start);
  }

  private void start(String id, Plugin plugin) {
    var services = doors.of(id);
    try {
      calls.run(id, "migrations", () -> migrations.run(id));
      var brought = calls.call(id, "start", () -> Hosted.of(id, plugin, services));
      services.keepsOfPeople(brought.personalData() != null);
      declared.put(id, brought.settings());
      calls.run(id, "start", () -> plugin.start(services));
      hosted.put(id, brought);
    } catch (Failure noted) {
      // it is on the admin's page, and everything else starts
    }
  }

  /** The settings that a plugin declares; none of one that brings nothing but types. */
  Contract declared(String id) {
    return declared.getOrDefault(id, Contract.of());
  }

  /** Those that have started, by id. */
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
