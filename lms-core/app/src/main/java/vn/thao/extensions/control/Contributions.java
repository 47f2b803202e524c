package vn.thao.extensions.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.thao.spi.Condition;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.Plugin;
import vn.thao.spi.ReportSource;

/** What plugin jars bring beside types, found once by their service files. */
@ApplicationScoped
public class Contributions {

  @Inject PluginCalls calls;
  @Inject PluginDoors doors;
  @Inject PluginSwitches switches;

  private final Map<String, Plugin> plugins = new TreeMap<>();
  private final List<Extensions.Broken> broken = new ArrayList<>();
  private final List<Extensions.Provided> provided = new ArrayList<>();
  private List<Condition> conditions = List.of();
  private List<EvidenceRule> rules = List.of();
  private List<PluginReport> reports = List.of();

  @PostConstruct
  void find() {
    try (var discovery = Discovery.of(Thread.currentThread().getContextClassLoader())) {
      find(discovery);
    }
  }

  private void find(Discovery discovery) {
    for (var found : discovery.find(Plugin.class, each -> "")) {
      if (found.broken() == null) {
        plugins.put(found.plugin().id(), found.it());
      } else {
        broken.add(new Extensions.Broken(found.plugin(), found.className(), found.broken()));
      }
    }
    conditions = all(discovery, Condition.class, Condition::id, this::guarded);
    rules = all(discovery, EvidenceRule.class, EvidenceRule::id, this::guarded);
    reports = all(discovery, ReportSource.class, ReportSource::id, this::guarded);
  }

  private Condition guarded(String id, String plugin, Condition each) {
    return new GuardedCondition(id, plugin, each, calls);
  }

  private EvidenceRule guarded(String id, String plugin, EvidenceRule each) {
    return new GuardedEvidenceRule(id, plugin, each, calls);
  }

  private PluginReport guarded(String id, String plugin, ReportSource each) {
    return new PluginReport(id, plugin, each, calls, doors.of(plugin));
  }

  private interface Guarding<T, G> {
    G of(String id, String plugin, T it);
  }

  private <T, G> List<G> all(
      Discovery discovery, Class<T> kind, Function<T, String> idOf, Guarding<T, G> guarding) {
    var all = new ArrayList<G>();
    for (var found : discovery.find(kind, idOf)) {
      if (found.broken() == null) {
        all.add(guarding.of(found.id(), found.plugin().id(), found.it()));
        provided.add(new Extensions.Provided(kind.getSimpleName(), found.id(), found.plugin()));
      } else {
        broken.add(new Extensions.Broken(found.plugin(), found.className(), found.broken()));
      }
    }
    return List.copyOf(all);
  }

  /** What could not be made at this start. */
  List<Extensions.Broken> broken() {
    return List.copyOf(broken);
  }

  /** Who brings what. */
  List<Extensions.Provided> provided() {
    return List.copyOf(provided);
  }

  Map<String, Plugin> plugins() {
    return plugins;
  }

  /** Those of plugins that are on, as with all others. */
  public List<Condition> conditions() {
    return on(conditions, each -> ((GuardedCondition) each).plugin());
  }

  public List<EvidenceRule> evidenceRules() {
    return on(rules, each -> ((GuardedEvidenceRule) each).plugin());
  }

  public List<PluginReport> reports() {
    return on(reports, PluginReport::plugin);
  }

  private <T> List<T> on(List<T> all, Function<T, String> plugin) {
    return all.stream().filter(each -> !switches.isOff(plugin.apply(each))).toList();
  }
}
