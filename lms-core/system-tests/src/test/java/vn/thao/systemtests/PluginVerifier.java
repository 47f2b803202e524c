package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.spi.JarContract.Finding;

/**
 * Not a test of ours: tells of any plugin jar whether it may be trusted to work. {@code mvn verify
 * -Pverifier -Dplugin=acme.jar -Dplugin.tests=acme-tests.jar} prints a list and a verdict.
 */
class PluginVerifier {

  private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Test
  void verify() throws Exception {
    String tests = System.getProperty("thao.plugin.tests", "");
    Path jar = Path.of(System.getProperty("thao.plugin")).toAbsolutePath();
    try (var verification =
        new Verification(jar, tests.isBlank() ? null : Path.of(tests).toAbsolutePath())) {
      List<Finding> findings = verification.run(TestDatabase.all());
      String list = list(jar, findings);
      console.println(list);
      assertThat(findings).as(list).allMatch(finding -> finding.problems().isEmpty());
    }
  }

  static String list(Path jar, List<Finding> findings) {
    var text = new StringBuilder("\n" + jar.getFileName() + "\n");
    for (var finding : findings) {
      text.append(finding.problems().isEmpty() ? "  ok    " : "  FAIL  ");
      text.append(finding.check()).append('\n');
      finding.problems().forEach(problem -> text.append("          ").append(problem).append('\n'));
    }
    long failed = findings.stream().filter(finding -> !finding.problems().isEmpty()).count();
    text.append(failed == 0 ? "VERDICT: good\n" : "VERDICT: " + failed + " to mend\n");
    return text.toString();
  }
}
