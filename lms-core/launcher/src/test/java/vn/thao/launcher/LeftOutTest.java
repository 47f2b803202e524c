package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutTest {

  @TempDir Path folder;

  private Plugin plugin(String version) throws IOException {
    Path jar = Jars.plugin("acme-x", version).write(folder.resolve("acme-x.jar"));
    return new Plugin(jar, "acme-x", version);
  }

  private LeftOut read() throws IOException {
    Settings settings = Settings.read(Map.of(), folder, folder);
    Files.createDirectories(settings.data());
    return LeftOut.read(settings);
  }

  @Test
  void causeIsRememberedForThisJarOnly() throws IOException {
    Plugin first = plugin("1.0");
    read().keep(List.of(first), "bean = missing: đ");
    assertThat(read().cause(first)).contains("bean = missing: đ");

    Plugin corrected = plugin("1.0.1");
    assertThat(read().cause(corrected)).isEmpty();
  }

  @Test
  void startThatNeededNobodyToGoForgets() throws IOException {
    read().keep(List.of(plugin("1.0")), "x");
    read().keep(List.of(), "");
    assertThat(read().file()).doesNotExist();
  }
}
