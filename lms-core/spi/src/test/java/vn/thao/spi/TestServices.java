package vn.thao.spi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What a plugin may call, for tests without a server: data in memory, a clock that stands, the runs
 * that the test names. It is as strict as the real one.
 */
public final class TestServices implements Services, PluginData, Runs {

  /** The moment at which the clock stands unless it is set. */
  public static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

  private final String plugin;
  private final boolean keepsOfPeople;
  private final Map<String, JsonObject> data = new TreeMap<>();
  private final Map<String, String> owners = new TreeMap<>();
  private final List<Ended> ended = new ArrayList<>();
  private final Map<String, String> called = new TreeMap<>();
  private JsonObject settings = JsonValue.EMPTY_JSON_OBJECT;
  private DataSource database;
  private Instant now = NOW;

  public TestServices(String plugin, boolean keepsOfPeople) {
    this.plugin = plugin;
    this.keepsOfPeople = keepsOfPeople;
  }

  public TestServices with(JsonObject settingsNow) {
    settings = settingsNow;
    return this;
  }

  public TestServices with(DataSource source) {
    database = source;
    return this;
  }

  public TestServices with(Ended run) {
    ended.add(run);
    return this;
  }

  /** Somebody whom the list of staff knows. */
  public TestServices with(String person, String name) {
    called.put(person, name);
    return this;
  }

  public TestServices at(Instant moment) {
    now = moment;
    return this;
  }

  /** The keys under which something of this person stands. */
  public List<String> of(String person) {
    return owners.entrySet().stream()
        .filter(entry -> entry.getValue().equals(person))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** As the core does it when two records are merged: the keys stay, the person is another. */
  public void merge(String from, String to) {
    owners.replaceAll((key, person) -> person.equals(from) ? to : person);
  }

  @Override
  public String plugin() {
    return plugin;
  }

  @Override
  public JsonObject settings() {
    return settings;
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
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  @Override
  public String text(Locale language, String key, Object... arguments) {
    return key;
  }

  @Override
  public Map<String, String> names(Collection<String> persons) {
    if (persons.size() > 1000) {
      throw new IllegalArgumentException(persons.size() + " names");
    }
    var found = new TreeMap<>(called);
    found.keySet().retainAll(persons);
    return found;
  }

  @Override
  public DataSource database() {
    if (database == null) {
      throw new IllegalStateException("the test names no database");
    }
    return database;
  }

  @Override
  public Optional<JsonObject> get(String key) {
    return Optional.ofNullable(data.get(checked(key)));
  }

  @Override
  public Map<String, JsonObject> list(String beginning, int most) {
    var found = new LinkedHashMap<String, JsonObject>();
    data.forEach(
        (key, value) -> {
          if (key.startsWith(beginning) && found.size() < most) {
            found.put(key, value);
          }
        });
    return found;
  }

  @Override
  public void put(String key, JsonObject value) {
    if (value.toString().length() > LARGEST) {
      throw new IllegalArgumentException(key);
    }
    data.put(checked(key), Json.createObjectBuilder(value).build());
    owners.remove(key);
  }

  @Override
  public void put(String key, String person, JsonObject value) {
    if (!keepsOfPeople) {
      throw new IllegalStateException("keeps something of people without answering for it");
    }
    put(key, value);
    owners.put(key, person);
  }

  @Override
  public void remove(String key) {
    data.remove(checked(key));
    owners.remove(key);
  }

  private static String checked(String key) {
    if (!key.matches("[a-z0-9.:/-]{1," + LONGEST_KEY + "}")) {
      throw new IllegalArgumentException("key " + key);
    }
    return key;
  }

  @Override
  public void ended(String activityType, Instant from, Instant until, Consumer<Ended> sink) {
    ended.stream()
        .filter(run -> !run.endedAt().isBefore(from) && run.endedAt().isBefore(until))
        .sorted(Comparator.comparing(Ended::endedAt))
        .forEach(sink);
  }
}
