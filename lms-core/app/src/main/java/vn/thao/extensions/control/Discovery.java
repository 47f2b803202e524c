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
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import vn.thao.extensions.entity.NoAnswer;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.platform.control.PluginDescriptors;

/**
 * Reads which plugins there are and makes what they bring. Like {@link java.util.ServiceLoader},
 * but it knows which plugin a class is of even when the class can't be loaded, and goes on with the
 * next; also when a class is never done with being made, since that happens on another thread.
 */
final class Discovery implements AutoCloseable {

  private static final String SERVICES = "META-INF/services/";
  private static final int SECONDS = 10;

  private final ClassLoader loader;
  private ExecutorService maker = Executors.newSingleThreadExecutor(this::thread);
  private Thread making;
  private final Map<String, PluginRow> byJar = new TreeMap<>();

  /**
   * One class of a service file.
   *
   * @param id as it says itself; null when it could not be made
   * @param it null when it could not be made
   * @param broken why it could not; null when it could
   */
  record Found<T>(PluginRow plugin, String className, String id, T it, Throwable broken) {}

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
  <T> List<Found<T>> find(Class<T> kind, Function<T, String> idOf) {
    var found = new ArrayList<Found<T>>();
    for (var url : all(SERVICES + kind.getName())) {
      var plugin = byJar.get(jar(url));
      if (plugin != null) {
        classes(url)
            .forEach(
                name -> found.add(waitFor(() -> make(plugin, name, kind, idOf), plugin, name)));
      }
    }
    found.sort((one, other) -> one.plugin().id().compareTo(other.plugin().id()));
    return found;
  }

  private Thread thread(Runnable work) {
    making = new Thread(work, "thao-plugins");
    making.setContextClassLoader(loader);
    making.setDaemon(true);
    return making;
  }

  private <T> Found<T> waitFor(Callable<Found<T>> work, PluginRow plugin, String className) {
    try {
      return maker.submit(work).get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException never) {
      var stuck = new NoAnswer(making);
      maker = Executors.newSingleThreadExecutor(this::thread);
      return new Found<>(plugin, className, null, null, stuck);
    } catch (ExecutionException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private <T> Found<T> make(
      PluginRow plugin, String className, Class<T> kind, Function<T, String> idOf) {
    try {
      var type = Class.forName(className, true, loader).asSubclass(kind);
      var it = type.getConstructor().newInstance();
      var id = Objects.requireNonNull(idOf.apply(it), "it has no id");
      return new Found<>(plugin, className, id, it, null);
    } catch (InvocationTargetException thrown) {
      return new Found<>(plugin, className, null, null, Guard.contained(thrown.getCause()));
    } catch (Throwable broken) {
      return new Found<>(plugin, className, null, null, Guard.contained(broken));
    }
  }

  @Override
  public void close() {
    maker.shutdown();
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
