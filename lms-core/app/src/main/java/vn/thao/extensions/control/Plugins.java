package vn.thao.extensions.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thao.extensions.entity.Brought;
import vn.thao.extensions.entity.FailureRow;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.PluginView;
import vn.thao.extensions.entity.PluginsView;
import vn.thao.extensions.entity.PointRow;
import vn.thao.extensions.entity.RefusedPlugin;
import vn.thao.extensions.entity.SwitchRow;
import vn.thao.extensions.entity.WaitingRow;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Settings;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.spi.Spi;

/** Tiện ích mở rộng: what is installed, what each brings, how it is doing. */
@ApplicationScoped
public class Plugins {

  /** A failure of this version within this time makes a plugin one to look at. */
  private static final Duration LATELY = Duration.ofDays(1);

  private static final Duration A_WHILE = Duration.ofSeconds(30);

  @Inject Extensions extensions;
  @Inject PluginFailures failures;
  @Inject PluginStart start;
  @Inject Contributions contributions;
  @Inject Hosting hosting;
  @Inject PluginTurns turns;
  @Inject SwitchLog switches;
  @Inject KnownTypes known;
  @Inject Settings settings;
  @Inject Clock clock;

  @Requires(Permission.ADMINISTER)
  @Transactional(SUPPORTS)
  public PluginsView all() {
    var failed = failures.rows();
    var switched = switches.rows();
    var plugins = everyone().stream().map(each -> view(each, failed, switched)).toList();
    return new PluginsView(
        plugins, RefusedPlugin.of(settings.refusedPlugins()), points(), Spi.VERSION);
  }

  /**
   * @throws NotFound when none of this id is, or ever was, here
   */
  @Requires(Permission.ADMINISTER)
  @Transactional(SUPPORTS)
  public PluginView one(String id) {
    return everyone().stream()
        .filter(plugin -> plugin.id().equals(id))
        .findFirst()
        .map(plugin -> view(plugin, failures.rows(), switches.rows()))
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  /** Those that are here, and those of which only their types are remembered. */
  private List<PluginRow> everyone() {
    var all = new TreeMap<String, PluginRow>();
    known
        .all()
        .forEach(
            type ->
                all.put(
                    type.plugin(),
                    new PluginRow(type.plugin(), type.pluginName(), type.version(), "", "")));
    extensions.plugins().forEach(plugin -> all.put(plugin.id(), plugin));
    return List.copyOf(all.values());
  }

  private PluginView view(PluginRow plugin, List<FailureRow> failed, List<SwitchRow> switched) {
    var mine = failed.stream().filter(row -> row.plugin().equals(plugin.id())).toList();
    var times = switched.stream().filter(row -> row.plugin().equals(plugin.id())).toList();
    var types =
        known.all().stream()
            .filter(type -> type.plugin().equals(plugin.id()))
            .sorted((one, other) -> one.type().compareTo(other.type()))
            .toList();
    return new PluginView(
        plugin,
        health(plugin, mine, times),
        types,
        more(plugin.id()),
        mine,
        waiting(plugin.id()),
        times);
  }

  /** By what is asked of it. */
  private List<WaitingRow> waiting(String plugin) {
    var now = clock.instant();
    return turns.open(plugin).stream()
        .filter(call -> call.isLate() || call.age().compareTo(A_WHILE) > 0)
        .map(call -> new WaitingRow(call.place(), call.type(), now.minus(call.age()), 1))
        .collect(
            Collectors.toMap(
                row -> row.place() + " " + row.type(), row -> row, WaitingRow::and, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private List<Brought> more(String plugin) {
    var more = new ArrayList<Brought>();
    for (var each : contributions.provided()) {
      if (each.plugin().id().equals(plugin)) {
        var key = each.point().equals("Condition") ? "condition." + each.id() : each.id();
        more.add(new Brought(each.point(), key));
      }
    }
    hosting.all().stream()
        .filter(each -> each.id().equals(plugin))
        .forEach(
            each -> {
              each.pages()
                  .forEach(page -> more.add(new Brought("page", plugin + ".pages." + page.name())));
              each.jobs()
                  .forEach(job -> more.add(new Brought("job", plugin + ".jobs." + job.name())));
              each.endpoints()
                  .forEach(
                      end -> more.add(new Brought("endpoint", end.method() + " " + end.path())));
            });
    return more;
  }

  private String health(PluginRow plugin, List<FailureRow> failed, List<SwitchRow> switched) {
    if (extensions.plugin(plugin.id()).isEmpty()) {
      return "gone";
    }
    if (switched.stream().anyMatch(SwitchRow::isOpen)) {
      return "off";
    }
    if (start.isBroken(plugin.id())) {
      return "broken";
    }
    if (turns.isHanging(plugin.id())) {
      return "hanging";
    }
    var since = clock.instant().minus(LATELY);
    return failed.stream()
            .anyMatch(row -> row.version().equals(plugin.version()) && row.lastAt().isAfter(since))
        ? "failing"
        : "good";
  }

  private List<PointRow> points() {
    Map<String, List<PointRow.Implementer>> points = new TreeMap<>();
    var all = new ArrayList<>(extensions.provided());
    all.addAll(contributions.provided());
    contributions
        .plugins()
        .keySet()
        .forEach(
            id ->
                all.add(
                    new Extensions.Provided(
                        "Plugin",
                        id,
                        extensions.plugin(id).orElseGet(() -> PluginRow.unknown(id)))));
    for (var each : all) {
      points
          .computeIfAbsent(each.point(), none -> new ArrayList<>())
          .add(
              new PointRow.Implementer(each.id(), each.plugin() == null ? "" : each.plugin().id()));
    }
    return points.entrySet().stream()
        .map(point -> new PointRow(point.getKey(), List.copyOf(point.getValue())))
        .toList();
  }
}
