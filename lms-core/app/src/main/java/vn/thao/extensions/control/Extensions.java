package vn.thao.extensions.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.spi.ActivityType;
import vn.thao.spi.QuestionType;
import vn.thao.spi.Spi;

/**
 * The types there are: those of the plugin jars, found by their service files, and the core's own,
 * which are beans. Found once, at start; a type that can't be made is left out and reported.
 */
@ApplicationScoped
public class Extensions {

  private static final Logger LOG = Logger.getLogger(Extensions.class.getName());

  @Inject @Any Instance<ActivityType> coreActivities;

  private final Map<String, ActivityType> activities = new TreeMap<>();
  private final Map<String, QuestionType> questions = new TreeMap<>();
  private final Map<String, PluginRow> plugins = new TreeMap<>();
  private final Map<String, String> versions = new TreeMap<>();
  private final Map<String, String> owners = new TreeMap<>();

  @PostConstruct
  void find() {
    readDescriptors();
    load(ActivityType.class).forEach(type -> add(type.id(), type, activities));
    load(QuestionType.class).forEach(type -> add(type.id(), type, questions));
  }

  public Optional<ActivityType> activityType(String id) {
    var found = activities.get(id);
    return found != null
        ? Optional.of(found)
        : coreActivities.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  public Optional<QuestionType> questionType(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** The kinds of questions there are. */
  public Set<String> questionTypes() {
    return Set.copyOf(questions.keySet());
  }

  /** The kinds of activities there are, the core's own as well. */
  public Set<String> activityTypes() {
    return Stream.concat(
            activities.keySet().stream(), coreActivities.stream().map(ActivityType::id))
        .collect(Collectors.toSet());
  }

  /** The plugin that brings the type; empty for the core's own. */
  String pluginOf(String typeId) {
    return owners.getOrDefault(typeId, "");
  }

  /** The version of the plugin that brings the type; {@code core} for the core's own. */
  public String versionOf(String typeId) {
    return versions.getOrDefault(typeId, "core");
  }

  public List<PluginRow> plugins() {
    return List.copyOf(plugins.values());
  }

  private <T> void add(String id, T type, Map<String, T> types) {
    types.put(id, type);
    var jar = type.getClass().getProtectionDomain().getCodeSource().getLocation().getPath();
    plugins.values().stream()
        .filter(plugin -> jar.contains(plugin.jar()))
        .findFirst()
        .ifPresent(
            plugin -> {
              versions.put(id, plugin.version());
              owners.put(id, plugin.id());
            });
  }

  private <T> List<T> load(Class<T> kind) {
    var found = new ArrayList<T>();
    var providers = ServiceLoader.load(kind, Thread.currentThread().getContextClassLoader());
    var each = providers.iterator();
    while (true) {
      try {
        if (!each.hasNext()) {
          return found;
        }
        found.add(each.next());
      } catch (Throwable broken) {
        LOG.log(Level.SEVERE, "A plugin's " + kind.getSimpleName() + " can't be started", broken);
      }
    }
  }

  private void readDescriptors() {
    descriptors()
        .forEach(
            (url, descriptor) -> {
              var id = descriptor.getProperty("id");
              var path = url.getPath();
              var jar = path.replaceAll("!.*$", "").replaceAll("^.*/", "");
              plugins.put(
                  id,
                  new PluginRow(
                      id,
                      descriptor.getProperty("name", id),
                      descriptor.getProperty("version", "?"),
                      descriptor.getProperty("spi", "?"),
                      jar));
            });
  }

  private static Map<URL, Properties> descriptors() {
    var found = new java.util.LinkedHashMap<URL, Properties>();
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      for (var url : Collections.list(loader.getResources(Spi.DESCRIPTOR))) {
        var descriptor = new Properties();
        try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
          descriptor.load(reader);
        }
        found.put(url, descriptor);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
