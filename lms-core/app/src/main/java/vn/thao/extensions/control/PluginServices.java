package vn.thao.extensions.control;

import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.thao.spi.PluginData;
import vn.thao.spi.Runs;
import vn.thao.spi.Services;

/** What one plugin may call; all it does is known to be this plugin's. */
final class PluginServices implements Services, PluginData, Runs {

  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final Pattern KEY = Pattern.compile("[a-z0-9.:/-]{1," + LONGEST_KEY + "}");

  private final String plugin;
  private final PluginDoors doors;
  private volatile boolean keepsOfPeople;

  PluginServices(String plugin, PluginDoors doors) {
    this.plugin = plugin;
    this.doors = doors;
  }

  void keepsOfPeople(boolean answersForIt) {
    keepsOfPeople = answersForIt;
  }

  @Override
  public String plugin() {
    return plugin;
  }

  @Override
  public JsonObject settings() {
    return doors.settings.of(plugin);
  }

  @Override
  public PluginData data() {
    return this;
  }

  @Override
  public Runs runs() {
    return this;
  }

  @Override
  public Clock clock() {
    return doors.clock;
  }

  @Override
  public String text(Locale language, String key, Object... arguments) {
    return doors.texts.get(language, key, arguments);
  }

  @Override
  public Map<String, String> names(Collection<String> persons) {
    within(Math.max(1, persons.size()), 1000);
    var ids = persons.stream().filter(each -> ID.matcher(each).matches()).map(Long::valueOf);
    var found = new HashMap<String, String>();
    doors
        .persons
        .names(ids.collect(Collectors.toSet()))
        .forEach((id, name) -> found.put(id.toString(), name));
    return found;
  }

  @Override
  public DataSource database() {
    return doors.migrations.source(plugin);
  }

  @Override
  public Optional<JsonObject> get(String key) {
    return doors.store.get(plugin, checked(key));
  }

  @Override
  public Map<String, JsonObject> list(String beginning, int most) {
    return doors.store.list(
        plugin, beginning.isEmpty() ? "" : checked(beginning), within(most, 1000));
  }

  @Override
  public void put(String key, JsonObject value) {
    put(key, (Long) null, value);
  }

  @Override
  public void put(String key, String person, JsonObject value) {
    if (!keepsOfPeople) {
      throw new IllegalStateException(
          plugin + " keeps something of people without answering for it by personalData()");
    }
    put(key, Long.valueOf(person), value);
  }

  private void put(String key, Long person, JsonObject value) {
    if (value.toString().length() > LARGEST) {
      throw new IllegalArgumentException(key + " is longer than " + LARGEST);
    }
    try {
      doors.store.put(plugin, checked(key), person, value);
    } catch (PersistenceException atOnce) {
      doors.store.put(plugin, key, person, value);
    }
  }

  @Override
  public void remove(String key) {
    doors.store.remove(plugin, checked(key));
  }

  private static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("key " + key);
    }
    return key;
  }

  private static int within(int most, int limit) {
    if (most < 1 || most > limit) {
      throw new IllegalArgumentException(most + " is not within 1.." + limit);
    }
    return most;
  }

  @Override
  public void ended(String activityType, Instant from, Instant until, Consumer<Ended> sink) {
    if (plugin.equals(doors.extensions.pluginOf(activityType))) {
      doors.runs.ended(activityType, from, until, sink);
    }
  }
}
