package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {

  @TempDir Path folder;

  @Test
  void pluginsLieAmongTheLibrariesAndOldFilesAreGone() throws IOException {
    Path war =
        new Jars()
            .with("index.xhtml", "<html/>")
            .with("WEB-INF/lib/some.jar", "jar")
            .write(folder.resolve("thao.war"));
    Path jar = Jars.plugin("acme-x", "1.0").write(folder.resolve("x-1.0.jar"));
    Path application = folder.resolve("app");
    Files.createDirectories(application.resolve("WEB-INF/lib"));
    Files.writeString(application.resolve("WEB-INF/lib/plugin-gone.jar"), "old");

    Assembly.unpack(war, application);
    Assembly.add(List.of(new Plugin(jar, "acme-x", "1.0")), application);

    assertThat(application.resolve("index.xhtml")).hasContent("<html/>");
    assertThat(application.resolve("WEB-INF/lib"))
        .isDirectoryContaining("glob:**/some.jar")
        .isDirectoryContaining("glob:**/plugin-acme-x.jar")
        .isDirectoryNotContaining("glob:**/plugin-gone.jar");
  }

  @Test
  void entryThatLeavesTheFolderIsRefused() throws IOException {
    Path war = new Jars().with("../outside.txt", "no").write(folder.resolve("thao.war"));

    assertThatThrownBy(() -> Assembly.unpack(war, folder.resolve("app")))
        .isInstanceOf(ZipException.class);
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }
}
