package vn.thao.extensions.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.extensions.entity.PluginUnavailable.Reason;
import vn.thao.extensions.entity.TypeRow;
import vn.thao.spi.ActivityType;
import vn.thao.spi.QuestionType;

/**
 * The types there are: those of the plugin jars, each behind the {@link Guard}, and the core's own,
 * which are beans. Found once, at start; a type that can't be made is left out and reported.
 */
@ApplicationScoped
public class Extensions {

  @Inject @Any Instance<ActivityType> coreActivities;
  @Inject Guard guard;
  @Inject PluginSwitches switches;
  @Inject KnownTypes known;

  private final Map<String, GuardedActivityType> activities = new TreeMap<>();
  private final Map<String, GuardedQuestionType> questions = new TreeMap<>();
  private final Map<String, PluginRow> plugins = new TreeMap<>();
  private final List<Broken> broken = new ArrayList<>();

  /** A class of a plugin that could not be made. */
  record Broken(PluginRow plugin, String className, Throwable why) {}

  @PostConstruct
  void find() {
    try (var discovery = Discovery.of(Thread.currentThread().getContextClassLoader())) {
      discovery.plugins().forEach(plugin -> plugins.put(plugin.id(), plugin));
      for (var found : discovery.find(ActivityType.class, ActivityType::id)) {
        add(found, activities, this::guarded);
      }
      for (var found : discovery.find(QuestionType.class, QuestionType::id)) {
        add(found, questions, this::guarded);
      }
    }
  }

  private GuardedActivityType guarded(String id, PluginRow plugin, ActivityType type) {
    return new GuardedActivityType(id, plugin, type, guard);
  }

  private GuardedQuestionType guarded(String id, PluginRow plugin, QuestionType type) {
    return new GuardedQuestionType(id, plugin, type, guard);
  }

  private interface Guarding<T, G> {
    G of(String id, PluginRow plugin, T type);
  }

  private <T, G> void add(Discovery.Found<T> found, Map<String, G> types, Guarding<T, G> guarding) {
    var why = found.broken();
    var id = found.id();
    if (why == null && types.putIfAbsent(id, guarding.of(id, found.plugin(), found.it())) != null) {
      why = new IllegalStateException("another plugin brings a type " + id);
    }
    if (why != null) {
      broken.add(new Broken(found.plugin(), found.className(), why));
    }
  }

  /** The type, if it is here and not switched off. */
  public Optional<ActivityType> activityType(String id) {
    var found = activities.get(id);
    if (found == null) {
      return coreActivities.stream().filter(type -> type.id().equals(id)).findFirst();
    }
    return switches.isOff(found.plugin().id()) ? Optional.empty() : Optional.of(found);
  }

  /** The type, if it is here and not switched off. */
  public Optional<QuestionType> questionType(String id) {
    return Optional.ofNullable(questions.get(id))
        .filter(found -> !switches.isOff(found.plugin().id()))
        .map(found -> found);
  }

  /**
   * @throws PluginUnavailable when it can't be used now
   */
  public ActivityType activity(String id) {
    return activityType(id).orElseThrow(() -> unavailable(id));
  }

  /**
   * @throws PluginUnavailable when it can't be used now
   */
  public QuestionType question(String id) {
    return questionType(id).orElseThrow(() -> unavailable(id));
  }

  /** Does something with content that is not finished: what fails then is not noted. */
  public <T> T onTrial(Supplier<T> work) {
    return guard.onTrial(work);
  }

  /** Why a type of this id can't be used now; null when it can. */
  public PluginUnavailable lack(String type) {
    return activityType(type).isPresent() || questionType(type).isPresent()
        ? null
        : unavailable(type);
  }

  private PluginUnavailable unavailable(String type) {
    var here = activities.containsKey(type) ? activities.get(type).plugin() : null;
    if (here == null && questions.containsKey(type)) {
      here = questions.get(type).plugin();
    }
    if (here != null) {
      return new PluginUnavailable(Reason.OFF, here.name());
    }
    var once = known.of(type);
    if (once == null) {
      return new PluginUnavailable(Reason.MISSING, type);
    }
    return new PluginUnavailable(
        plugins.containsKey(once.plugin()) ? Reason.FAILED : Reason.MISSING, once.pluginName());
  }

  /** For who waits behind an answer that a type owes. */
  public PluginUnavailable busy(String type) {
    return new PluginUnavailable(
        Reason.BUSY, plugin(pluginOf(type)).map(PluginRow::name).orElse(type));
  }

  /** The types that there are or were and that can't be used now. */
  public Set<String> idleTypes() {
    return known.all().stream()
        .map(TypeRow::type)
        .filter(type -> lack(type) != null)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The kinds of questions there are. */
  public Set<String> questionTypes() {
    return on(questions.values().stream().map(each -> Map.entry(each.id(), each.plugin())));
  }

  /** The kinds of activities there are, the core's own as well. */
  public Set<String> activityTypes() {
    var ofPlugins =
        on(activities.values().stream().map(each -> Map.entry(each.id(), each.plugin())));
    return Stream.concat(ofPlugins.stream(), coreActivities.stream().map(ActivityType::id))
        .collect(Collectors.toSet());
  }

  private Set<String> on(Stream<Map.Entry<String, PluginRow>> types) {
    return types
        .filter(each -> !switches.isOff(each.getValue().id()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The plugin that brings the type; empty for the core's own. */
  String pluginOf(String typeId) {
    if (activities.containsKey(typeId)) {
      return activities.get(typeId).plugin().id();
    }
    return questions.containsKey(typeId) ? questions.get(typeId).plugin().id() : "";
  }

  /** The version of the plugin that brings the type; {@code core} for the core's own. */
  public String versionOf(String typeId) {
    if (activities.containsKey(typeId)) {
      return activities.get(typeId).plugin().version();
    }
    return questions.containsKey(typeId) ? questions.get(typeId).plugin().version() : "core";
  }

  public List<PluginRow> plugins() {
    return List.copyOf(plugins.values());
  }

  Optional<PluginRow> plugin(String id) {
    return Optional.ofNullable(plugins.get(id));
  }

  /** What could not be made at this start. */
  List<Broken> broken() {
    return List.copyOf(broken);
  }

  /** Who brings what: an extension point, the id of what is brought, its plugin; null: the core. */
  record Provided(String point, String id, PluginRow plugin) {}

  List<Provided> provided() {
    var all = new ArrayList<Provided>();
    activities.forEach((id, type) -> all.add(new Provided("ActivityType", id, type.plugin())));
    coreActivities.forEach(type -> all.add(new Provided("ActivityType", type.id(), null)));
    questions.forEach((id, type) -> all.add(new Provided("QuestionType", id, type.plugin())));
    return all;
  }
}
