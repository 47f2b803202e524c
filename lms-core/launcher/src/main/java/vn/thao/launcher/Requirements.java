package vn.thao.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which plugins can do with those that are left: {@code requires=acme-base,acme-words} in the
 * descriptor. Those that need one another in a circle go, then those that need one that isn't
 * there, and so on until everybody has what it needs.
 */
final class Requirements {

  private final Map<String, Plugin> left = new HashMap<>();
  private final List<Refusal> refused = new ArrayList<>();

  private Requirements(List<Plugin> plugins) {
    plugins.forEach(plugin -> left.put(plugin.id(), plugin));
  }

  static PluginCheck.Result settle(List<Plugin> plugins) {
    Requirements requirements = new Requirements(plugins);
    requirements.refuseCircles(plugins);
    requirements.refuseLacking(plugins);
    List<Plugin> stay =
        plugins.stream().filter(plugin -> requirements.left.get(plugin.id()) == plugin).toList();
    return new PluginCheck.Result(stay, List.copyOf(requirements.refused));
  }

  private void refuseCircles(List<Plugin> plugins) {
    Map<Plugin, List<String>> circles = new HashMap<>();
    for (Plugin plugin : plugins) {
      List<String> way = way(plugin, plugin.id(), new HashSet<>());
      if (!way.isEmpty()) {
        circles.put(plugin, way);
      }
    }
    for (Plugin plugin : plugins) {
      if (circles.containsKey(plugin)) {
        refuse(plugin, Said.of("plugin.circle", String.join(" → ", circles.get(plugin))));
      }
    }
  }

  /** From the plugin back to the goal; empty when no way leads there. */
  private List<String> way(Plugin from, String goal, Set<String> seen) {
    for (String next : from.requires()) {
      if (next.equals(goal)) {
        return List.of(from.id(), goal);
      }
      Plugin other = left.get(next);
      if (other != null && seen.add(next)) {
        List<String> rest = way(other, goal, seen);
        if (!rest.isEmpty()) {
          List<String> way = new ArrayList<>(List.of(from.id()));
          way.addAll(rest);
          return way;
        }
      }
    }
    return List.of();
  }

  private void refuseLacking(List<Plugin> plugins) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Plugin plugin : plugins) {
        Optional<String> lack = lack(plugin);
        if (left.get(plugin.id()) == plugin && lack.isPresent()) {
          refuse(plugin, Said.of("plugin.lacks", lack.get()));
          changed = true;
        }
      }
    }
  }

  private Optional<String> lack(Plugin plugin) {
    return plugin.requires().stream().filter(id -> !left.containsKey(id)).findFirst();
  }

  private void refuse(Plugin plugin, Said reason) {
    left.remove(plugin.id());
    refused.add(new Refusal(plugin.id(), plugin.fileName(), reason));
  }
}
