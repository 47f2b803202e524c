package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.extensions.control.FailureLog.Seen;
import vn.thao.extensions.entity.FailureRow;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.Trouble;

/**
 * Notes what plugins throw. The first of a kind is written at once, further ones are counted here
 * and written once a minute, so that a plugin that fails with every request costs no statement each
 * time. Noting never fails.
 */
@ApplicationScoped
public class PluginFailures {

  private static final Logger LOG = Logger.getLogger(PluginFailures.class.getName());
  private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

  /** So many failures in a row of work that nobody waits for, and the plugin is switched off. */
  static final int ENOUGH = 5;

  @Inject FailureLog log;
  @Inject PluginSwitches switches;
  @Inject Clock clock;

  private final Map<String, Counted> counted = new HashMap<>();

  /** Plugins, places and types whose latest unattended work failed. */
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  private record Counted(Seen seen, int unwritten, Instant writtenAt) {}

  /**
   * @param type the id of the type, or the name of the class that was to be made
   */
  public void note(PluginRow plugin, String type, PluginPlace place, Throwable broken) {
    LOG.log(
        Level.WARNING,
        broken,
        () -> "Plugin " + plugin.id() + " " + plugin.version() + ", " + type + ": " + place);
    var error = Trouble.of(place, broken);
    write(new Seen(plugin.id(), plugin.version(), type, place, error, 1));
  }

  private synchronized void write(Seen seen) {
    var now = clock.instant();
    var before = counted.get(seen.key());
    int times = before == null ? 1 : before.unwritten() + 1;
    boolean waits =
        before != null
            && !seen.place().isUnattended()
            && before.writtenAt().plus(BETWEEN_WRITES).isAfter(now);
    if (waits) {
      counted.put(seen.key(), new Counted(seen, times, before.writtenAt()));
    } else {
      add(seen, times, now);
    }
  }

  private void add(Seen seen, int times, Instant now) {
    counted
        .values()
        .removeIf(
            each -> each.unwritten() == 0 && each.writtenAt().plus(BETWEEN_WRITES).isBefore(now));
    counted.put(seen.key(), new Counted(seen, 0, now));
    try {
      var several =
          new Seen(seen.plugin(), seen.version(), seen.type(), seen.place(), seen.error(), times);
      int inARow = log.add(several, now);
      if (seen.place().isUnattended()) {
        failing.add(key(seen.plugin(), seen.place(), seen.type()));
      }
      if (seen.place().isUnattended() && inARow >= ENOUGH) {
        switches.offBySystem(seen.plugin(), seen.place(), inARow);
      }
    } catch (Exception unwritten) {
      LOG.log(Level.WARNING, unwritten, () -> "A failure of plugin " + seen.plugin() + " is lost");
    }
  }

  /**
   * Unattended work of the plugin went well. Costs a statement only after a failure.
   *
   * @param type as it was noted
   */
  void worked(String plugin, PluginPlace place, String type) {
    if (failing.remove(key(plugin, place, type))) {
      log.worked(plugin, place, type);
    }
  }

  private static String key(String plugin, PluginPlace place, String type) {
    return plugin + " " + place + " " + type;
  }

  /** The plugin came up: everything that it could not do at earlier starts is done. */
  void started(String plugin) {
    var before = key(plugin, PluginPlace.START, "");
    failing.stream()
        .filter(each -> each.startsWith(before))
        .forEach(each -> worked(plugin, PluginPlace.START, each.substring(before.length())));
  }

  /** What failed last before this start. */
  void recall() {
    log.rows().stream()
        .filter(row -> row.inARow() > 0)
        .forEach(row -> failing.add(key(row.plugin(), row.place(), row.type())));
  }

  /** The failures there are, the latest first, with those that are only counted so far. */
  synchronized List<FailureRow> rows() {
    var now = clock.instant();
    List.copyOf(counted.values()).stream()
        .filter(each -> each.unwritten() > 0)
        .forEach(each -> add(each.seen(), each.unwritten(), now));
    return log.rows();
  }
}
