package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginCheckTest {

  private static final String SERVICE = "META-INF/services/vn.thao.spi.QuestionType";

  @TempDir Path folder;

  private PluginCheck.Result check() throws IOException {
    return PluginCheck.check(List.of(folder));
  }

  private void refusedWith(String part) throws IOException {
    PluginCheck.Result result = check();
    assertThat(result.plugins()).isEmpty();
    assertThat(result.refused()).hasSize(1);
    assertThat(result.refused().get(0).reason().english()).contains(part);
  }

  @Test
  void soundJarIsAccepted() throws IOException {
    Jars.plugin("acme-hotspot", "1.2")
        .withClass("acme/Hotspot.class", 17)
        .with(SERVICE, "# ours\nacme.Hotspot # the type\n\n")
        .write(folder.resolve("hotspot.jar"));

    assertThat(check().refused()).isEmpty();
    assertThat(check().plugins()).extracting(Plugin::id).containsExactly("acme-hotspot");
  }

  @Test
  void folderThatIsMissingHoldsNoPlugins() throws IOException {
    assertThat(PluginCheck.check(List.of(folder.resolve("none"))).plugins()).isEmpty();
  }

  @Test
  void brokenJarLeavesTheOthersAlone() throws IOException {
    Files.writeString(folder.resolve("a-torn.jar"), "PK torn");
    Jars.plugin("acme-good", "1.0").write(folder.resolve("good.jar"));

    assertThat(check().plugins()).extracting(Plugin::id).containsExactly("acme-good");
    assertThat(check().refused()).extracting(Refusal::fileName).containsExactly("a-torn.jar");
  }

  @Test
  void jarThatIsNoZipIsRefused() throws IOException {
    Files.writeString(folder.resolve("torn.jar"), "PK torn");
    refusedWith("not a readable jar");
  }

  @Test
  void jarWithoutDescriptorIsRefused() throws IOException {
    new Jars().with("readme.txt", "hello").write(folder.resolve("any.jar"));
    refusedWith("not a plugin");
  }

  @Test
  void descriptorWithoutVersionIsRefused() throws IOException {
    Jars.plugin("acme-x", "").write(folder.resolve("x.jar"));
    refusedWith("\"version\" is missing");
  }

  @Test
  void idThatIsNoWordIsRefused() throws IOException {
    Jars.plugin("../Acme", "1.0").write(folder.resolve("x.jar"));
    refusedWith("../Acme");
  }

  @Test
  void rangeWithoutOurVersionIsRefused() throws IOException {
    Jars.plugin("acme-x", "1.0", "[2.0,3.0)").write(folder.resolve("x.jar"));
    refusedWith("needs interface version [2.0,3.0)");
  }

  @Test
  void rangeThatIsNoneIsRefused() throws IOException {
    Jars.plugin("acme-x", "1.0", "1.0 or so").write(folder.resolve("x.jar"));
    refusedWith("1.0 or so");
  }

  @Test
  void serviceWithoutItsClassIsRefused() throws IOException {
    Jars.plugin("acme-x", "1.0").with(SERVICE, "acme.Gone\n").write(folder.resolve("x.jar"));
    refusedWith("acme.Gone");
  }

  @Test
  void jarForNewerJavaIsRefused() throws IOException {
    Jars.plugin("acme-x", "1.0").withClass("acme/X.class", 99).write(folder.resolve("x.jar"));
    refusedWith("Java 99");
  }

  @Test
  void jarWithItsOwnSpiIsRefused() throws IOException {
    Jars.plugin("acme-x", "1.0")
        .withClass("vn/thao/spi/Spi.class", 17)
        .write(folder.resolve("x.jar"));
    refusedWith("its own copy");
  }

  @Test
  void migrationAmongTheCoresIsRefused() throws IOException {
    Jars.plugin("acme-x", "1.0")
        .with("db/migration/V1__x.sql", "select 1")
        .write(folder.resolve("x.jar"));
    refusedWith("db/migration/V1__x.sql");
  }

  @Test
  void migrationThatNobodyWouldFindIsRefused() throws IOException {
    Jars.plugin("acme-x", "1.0")
        .with("db/plugin/acme-x/V1__x.sql", "select 1")
        .write(folder.resolve("x.jar"));
    refusedWith("db/plugin/acme-x/V1__x.sql");
  }

  @Test
  void migrationInItsFolderIsAccepted() throws IOException {
    Jars.plugin("acme-x", "1.0")
        .with("db/plugin/acme-x/", "")
        .with("db/plugin/acme-x/V1__x.sql", "select 1")
        .write(folder.resolve("x.jar"));
    assertThat(check().plugins()).extracting(Plugin::id).containsExactly("acme-x");
  }

  @Test
  void ofTwoWithOneIdTheNewerStays() throws IOException {
    Jars.plugin("acme-x", "1.9").write(folder.resolve("a.jar"));
    Jars.plugin("acme-x", "1.10").write(folder.resolve("b.jar"));

    assertThat(check().plugins()).extracting(Plugin::fileName).containsExactly("b.jar");
    assertThat(check().refused()).extracting(Refusal::fileName).containsExactly("a.jar");
  }

  @Test
  void refusalIsOneLineOfFourFields() throws IOException {
    Jars.plugin("acme-x", "1.0", "a|b\\nc").write(folder.resolve("x.jar"));

    String line = check().refused().get(0).line();

    assertThat(line.lines()).hasSize(1);
    assertThat(line.split("\\|")).hasSize(4).startsWith("acme-x", "x.jar");
  }
}
