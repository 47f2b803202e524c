package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsTest {

  @TempDir Path folder;

  private void jar(String id, String requires) throws IOException {
    Jars.needing(id, requires).write(folder.resolve(id + ".jar"));
  }

  private PluginCheck.Result settled() throws IOException {
    PluginCheck.Result checked = PluginCheck.check(List.of(folder));
    assertThat(checked.refused()).isEmpty();
    return Requirements.settle(checked.plugins());
  }

  @Test
  void whoHasAllItNeedsStays() throws IOException {
    jar("acme-a", "acme-b, acme-c");
    jar("acme-b", "acme-c");
    jar("acme-c", "");
    assertThat(settled().refused()).isEmpty();
    assertThat(settled().plugins())
        .extracting(Plugin::id)
        .containsExactly("acme-a", "acme-b", "acme-c");
  }

  @Test
  void whoLacksOneGoesAndWhoNeedsItToo() throws IOException {
    jar("acme-a", "acme-b");
    jar("acme-b", "acme-gone");
    jar("acme-c", "");
    PluginCheck.Result result = settled();
    assertThat(result.plugins()).extracting(Plugin::id).containsExactly("acme-c");
    assertThat(result.refused())
        .extracting(refusal -> refusal.id() + ": " + refusal.reason().english())
        .satisfiesExactly(
            first -> assertThat(first).contains("acme-b", "\"acme-gone\""),
            second -> assertThat(second).contains("acme-a", "\"acme-b\""));
    assertThat(result.refused()).allMatch(refusal -> refusal.line().split("\\|").length == 4);
  }

  @Test
  void circleIsNamedAndNobodyElseSuffers() throws IOException {
    jar("acme-a", "acme-b");
    jar("acme-b", "acme-c");
    jar("acme-c", "acme-a");
    jar("acme-d", "acme-a");
    jar("acme-e", "");
    PluginCheck.Result result = settled();
    assertThat(result.plugins()).extracting(Plugin::id).containsExactly("acme-e");
    assertThat(result.refused()).hasSize(4);
    assertThat(result.refused().get(0).reason().english())
        .contains("acme-a → acme-b → acme-c → acme-a");
    assertThat(result.refused().get(0).reason().vietnamese()).contains("thành vòng");
    assertThat(result.refused().get(3).reason().english()).contains("needs the plugin \"acme-a\"");
  }

  @Test
  void oneThatNeedsItselfIsACircle() throws IOException {
    jar("acme-a", "acme-a");
    assertThat(settled().refused()).hasSize(1);
    assertThat(settled().refused().get(0).reason().english()).contains("acme-a → acme-a");
  }

  @Test
  void requirementThatIsNoIdIsRefused() throws IOException {
    jar("acme-a", "../b");
    assertThat(PluginCheck.check(List.of(folder)).refused().get(0).reason().english())
        .contains("\"../b\"");
  }
}
