package vn.thao.extensions.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.spi.Condition;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.Plugin;
import vn.thao.spi.ReportSource;

/** What plugin jars bring beside types, found once by their service files. */
@ApplicationScoped
public class Contributions {

  private static final Logger LOG = Logger.getLogger(Contributions.class.getName());

  @Inject Extensions extensions;
  @Inject PluginCalls calls;
  @Inject PluginDoors doors;

  private final Map<String, Plugin> plugins = new TreeMap<>();
  private List<Condition> conditions = List.of();
  private List<EvidenceRule> rules = List.of();
  private List<ReportSource> sources = List.of();

  @PostConstruct
  void find() {
    all(
        Plugin.class,
        (id, plugin) -> {
          plugins.put(id, plugin);
          return plugin;
        });
    conditions = all(Condition.class, (id, each) -> new GuardedCondition(id, each, calls));
    rules = all(EvidenceRule.class, (id, each) -> new GuardedEvidenceRule(id, each, calls));
    sources =
        all(
            ReportSource.class,
            (id, each) -> new GuardedReportSource(id, each, calls, doors.of(id)));
  }

  private <T> List<T> all(Class<T> kind, BiFunction<String, T, T> guarding) {
    var found = new ArrayList<T>();
    var each = ServiceLoader.load(kind, Thread.currentThread().getContextClassLoader()).iterator();
    while (true) {
      try {
        if (!each.hasNext()) {
          return List.copyOf(found);
        }
        var it = each.next();
        var id = plugin(it);
        if (id != null) {
          found.add(guarding.apply(id, it));
        }
      } catch (Throwable broken) {
        LOG.log(Level.SEVERE, "A plugin's " + kind.getSimpleName() + " can't be started", broken);
      }
    }
  }

  /** By the jar that the class comes from; null when no plugin's is known by that name. */
  private String plugin(Object provider) {
    var jar = provider.getClass().getProtectionDomain().getCodeSource().getLocation().getPath();
    return extensions.plugins().stream()
        .filter(plugin -> jar.contains(plugin.jar()))
        .map(PluginRow::id)
        .findFirst()
        .orElse(null);
  }

  Map<String, Plugin> plugins() {
    return plugins;
  }

  public List<Condition> conditions() {
    return conditions;
  }

  public List<EvidenceRule> evidenceRules() {
    return rules;
  }

  public List<ReportSource> reportSources() {
    return sources;
  }
}
