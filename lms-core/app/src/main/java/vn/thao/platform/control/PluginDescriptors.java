package vn.thao.platform.control;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import vn.thao.spi.Spi;

/** What the plugin jars among some libraries say of themselves. */
public final class PluginDescriptors {

  private PluginDescriptors() {}

  /** By where each lies. */
  public static Map<URL, Properties> in(ClassLoader loader) {
    var found = new LinkedHashMap<URL, Properties>();
    try {
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
