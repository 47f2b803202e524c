package vn.thao.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The files that lie beside a class: in its own jar or class folder, nowhere else. */
final class PluginFiles {

  private final URL root;

  PluginFiles(Class<?> type) {
    root = type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** A properties file in UTF-8. */
  Properties properties(String path) {
    try (InputStream in = open(path)) {
      var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
      var properties = new Properties();
      properties.load(new InputStreamReader(in, decoder));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  boolean has(String path) {
    try (InputStream in = find(path)) {
      return in != null;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  byte[] bytes(String path) {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private InputStream open(String path) throws IOException {
    InputStream in = find(path);
    if (in == null) {
      throw new AssertionError("there is no " + path + " in " + root);
    }
    return in;
  }

  private InputStream find(String path) throws IOException {
    try (var loader = new URLClassLoader(new URL[] {root}, null)) {
      URL found = loader.findResource(path);
      if (found == null) {
        return null;
      }
      var connection = found.openConnection();
      connection.setUseCaches(false);
      return connection.getInputStream();
    }
  }
}
