package vn.thao.extensions.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.platform.control.PluginDescriptors;

/**
 * Reads which plugins there are and makes what they bring. Like {@link java.util.ServiceLoader},
 * but it knows which plugin a class is of even when the class can't be loaded, and goes on with the
 * next.
 */
final class Discovery {

  private static final String SERVICES = "META-INF/services/";

  private final ClassLoader loader;
  private final Map<String, PluginRow> byJar = new TreeMap<>();

  /**
   * One class of a service file.
   *
   * @param it null when it could not be made
   * @param broken why it could not; null when it could
   */
  record Found<T>(PluginRow plugin, String className, T it, Throwable broken) {}

  private Discovery(ClassLoader loader) {
    this.loader = loader;
  }

  static Discovery of(ClassLoader loader) {
    var discovery = new Discovery(loader);
    PluginDescriptors.in(loader)
        .forEach((url, descriptor) -> discovery.byJar.put(jar(url), row(url, descriptor)));
    return discovery;
  }

  /** By their ids. */
  List<PluginRow> plugins() {
    return byJar.values().stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
  }

  /** Everything of this kind, by the ids of the plugins. */
  <T> List<Found<T>> find(Class<T> kind) {
    var found = new ArrayList<Found<T>>();
    for (var url : all(SERVICES + kind.getName())) {
      var plugin = byJar.get(jar(url));
      if (plugin != null) {
        classes(url).forEach(name -> found.add(make(plugin, name, kind)));
      }
    }
    found.sort((one, other) -> one.plugin().id().compareTo(other.plugin().id()));
    return found;
  }

  private <T> Found<T> make(PluginRow plugin, String className, Class<T> kind) {
    try {
      var type = Class.forName(className, true, loader).asSubclass(kind);
      return new Found<>(plugin, className, type.getConstructor().newInstance(), null);
    } catch (InvocationTargetException thrown) {
      return new Found<>(plugin, className, null, Guard.contained(thrown.getCause()));
    } catch (Throwable broken) {
      return new Found<>(plugin, className, null, Guard.contained(broken));
    }
  }

  private List<String> classes(URL url) {
    try (var stream = url.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("#", 2)[0].strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PluginRow row(URL url, Properties descriptor) {
    var id = descriptor.getProperty("id");
    return new PluginRow(
        id,
        descriptor.getProperty("name", id),
        descriptor.getProperty("version", "?"),
        descriptor.getProperty("spi", "?"),
        jar(url));
  }

  private List<URL> all(String name) {
    try {
      return Collections.list(loader.getResources(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jar(URL url) {
    return url.getPath().replaceAll("!.*$", "").replaceAll("^.*/", "");
  }
}
