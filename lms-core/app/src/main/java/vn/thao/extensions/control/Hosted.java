package vn.thao.extensions.control;

import java.util.List;
import vn.thao.spi.Contract;
import vn.thao.spi.Endpoint;
import vn.thao.spi.Job;
import vn.thao.spi.Page;
import vn.thao.spi.PersonalData;
import vn.thao.spi.Plugin;
import vn.thao.spi.PluginPermission;
import vn.thao.spi.Services;

/**
 * What a started plugin brings, asked for once.
 *
 * @param personalData null when it keeps nothing of people
 */
record Hosted(
    String id,
    Contract settings,
    List<PluginPermission> permissions,
    List<Page> pages,
    List<Endpoint> endpoints,
    List<Job> jobs,
    PersonalData personalData,
    Services services) {

  static Hosted of(String id, Plugin plugin, Services services) {
    return new Hosted(
        id,
        plugin.settings(),
        List.copyOf(plugin.permissions()),
        List.copyOf(plugin.pages()),
        List.copyOf(plugin.endpoints()),
        List.copyOf(plugin.jobs()),
        plugin.personalData().orElse(null),
        services);
  }

  /** Null when the plugin declares no such permission: then nobody has it. */
  PluginPermission permission(String name) {
    return permissions.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
