package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thao.spi.JarContract;
import vn.thao.spi.JarContract.Finding;
import vn.thao.systemtests.tools.ToolsPlugin;

/** The verifier finds nothing to mend in the template, and each sin in a jar that has them. */
class VerifierIT {

  private static final Path TEMPLATE =
      Path.of(System.getProperty("thao.course-content"))
          .resolveSibling("plugins/plugin-template/target")
          .toAbsolutePath()
          .normalize();

  private static final Path FOLDER = Installation.target().resolve("verifier");

  private static Installation installation;
  private static Path sinner;

  @BeforeAll
  static void start() throws Exception {
    sinner =
        PluginJar.of("acme-tools", ToolsPlugin.class)
            .with("acme/messages_en.properties", "acme-tools=Notes\n")
            .with(
                "META-INF/resources/plugins/acme-tools/notes.xhtml",
                "<ui:composition xmlns=\"http://www.w3.org/1999/xhtml\""
                    + " xmlns:ui=\"jakarta.faces.facelets\"><p>Nói thẳng</p>"
                    + "<input name=\"x\"/><div style=\"width: 2000px\">1</div></ui:composition>")
            .into(FOLDER, "sinner.jar");
    Files.copy(
        TEMPLATE.resolve("acme-scale-1.0.0.jar"),
        FOLDER.resolve("scale.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    installation = Installation.own("verifier", Map.of("THAO_PLUGINS", FOLDER.toString()));
  }

  @AfterAll
  static void end() {
    installation.kill();
  }

  private static Map<String, List<String>> problems(Path jar, Path tests) throws Exception {
    try (var verification = new Verification(jar, tests)) {
      return verification.on(installation, TestDatabase.H2).stream()
          .collect(Collectors.toMap(Finding::check, Finding::problems));
    }
  }

  @Test
  void templateIsGood() throws Exception {
    var problems =
        problems(FOLDER.resolve("scale.jar"), TEMPLATE.resolve("acme-scale-1.0.0-tests.jar"));
    assertThat(problems.keySet())
        .contains("contract tests", "views", "texts", "samples", "personal data");
    assertThat(problems).allSatisfy((check, found) -> assertThat(found).as(check).isEmpty());
  }

  @Test
  void sinsAreFound() throws Exception {
    var problems = problems(sinner, null);
    assertThat(problems.get("contract tests")).isNotEmpty();
    assertThat(problems.get("starts on H2, tables too")).isEmpty();
    assertThat(problems.get("texts").toString())
        .contains("acme-tools.pages.notes", "Nói thẳng is written into");
    assertThat(problems.get("views").toString()).contains("label: ", "scrolls sideways");
    assertThat(PluginVerifier.list(sinner, List.of(new Finding("x", List.of("y")))))
        .contains("FAIL  x", "VERDICT: 1 to mend");
  }

  @Test
  void jarThatIsNotWholeIsFoundWithoutAServer() throws Exception {
    Path jar =
        PluginJar.of("acme-tools", ToolsPlugin.class)
            .with("META-INF/services/vn.thao.spi.Plugin", "acme.Gone")
            .with("META-INF/thao-plugin.properties", "id=acme-tools\nversion=${project.version}\n")
            .into(Installation.target().resolve("sinner"), "partial.jar");
    var contract = JarContract.of(jar, getClass().getClassLoader());
    var problems =
        contract.findings().stream().collect(Collectors.toMap(Finding::check, Finding::problems));
    assertThat(problems.get("classes").toString()).contains("acme.Gone");
    assertThat(problems.get("descriptor").toString())
        .contains("messages is missing", "version was not filled in", "brings nothing");
    assertThat(problems.get("personal data").toString()).contains("it brings tables");
  }
}
