package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;

/** What holds for whatever a jar brings: it is described, found, and speaks both languages. */
public abstract class ProviderContract {

  /** The bundle of its texts; what stands within the core names it here. */
  protected String messages() {
    return files().properties(Spi.DESCRIPTOR).getProperty("messages");
  }

  /** False for a part of the core, which needs no descriptor and may be found otherwise. */
  protected boolean isPlugin() {
    return true;
  }

  abstract Object subject();

  abstract Class<?> extensionPoint();

  final PluginFiles files() {
    return new PluginFiles(subject().getClass());
  }

  final Texts texts() {
    String path = messages().replace('.', '/');
    return new Texts(
        files().properties(path + ".properties"), files().properties(path + "_en.properties"));
  }

  /** All these keys stand in both bundles. */
  final void named(Collection<String> keys) {
    assertThat(keys.stream().filter(key -> !texts().has(key)))
        .as("missing in " + messages())
        .isEmpty();
  }

  @Test
  void pluginDescribesItselfAndIsFound() {
    if (!isPlugin()) {
      return;
    }
    var descriptor = files().properties(Spi.DESCRIPTOR);
    assertThat(descriptor.stringPropertyNames())
        .as(Spi.DESCRIPTOR)
        .contains("id", "name", "version", "spi", "messages");
    assertThat(descriptor.getProperty("version")).as("version").doesNotContain("${");
    var service = new String(files().bytes("META-INF/services/" + extensionPoint().getName()));
    assertThat(service.lines().map(String::strip))
        .as("META-INF/services/" + extensionPoint().getName())
        .contains(subject().getClass().getName());
  }

  @Test
  void textsStandInBothLanguages() {
    assertThat(texts().complaints()).isEmpty();
  }
}
