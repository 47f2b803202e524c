package vn.thao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

  private static final String WHEN = "2026-11-23 11:09:58.639 ";

  @TempDir Path folder;

  private ServerLog logOf(String... lines) throws IOException {
    Settings settings = Settings.read(Map.of(), folder, folder);
    Files.createDirectories(settings.logs());
    ServerLog log = ServerLog.from(settings);
    Files.write(log.file(), List.of(lines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return log;
  }

  @Test
  void innermostCauseOfTheFirstFailureIsTold() throws IOException {
    ServerLog log =
        logOf(
            WHEN + "INFO    a.b: fine",
            WHEN + "SEVERE  a.b: Exception while loading",
            "jakarta.ejb.EJBException: outer",
            "\tat x.Y.z(Y.java:1)",
            "Caused by: java.io.IOException: disk full",
            "\t... 3 more",
            WHEN + "SEVERE  a.b: something later",
            "java.lang.IllegalStateException: later");
    assertThat(log.firstCause()).contains("IOException: disk full");
  }

  @Test
  void placeOfAMissingBeanIsTold() throws IOException {
    ServerLog log =
        logOf(
            WHEN + "SEVERE  a.b: Exception",
            "org.x.DeploymentException: Unsatisfied dependencies for type Runnable",
            "  at injection point [Field] @Inject acme.Needy.it",
            "  at acme.Needy.it(Needy.java:0)");
    assertThat(log.firstCause())
        .contains(
            "DeploymentException: Unsatisfied dependencies for type Runnable"
                + " at injection point [Field] @Inject acme.Needy.it");
    assertThat(log.mentioned(List.of("acme.Other", "acme.Needy"))).containsExactly("acme.Needy");
  }

  @Test
  void entryWithoutExceptionSpeaksForItself() throws IOException {
    assertThat(logOf(WHEN + "SEVERE  a.b: Port lost").firstCause()).contains("Port lost");
    assertThat(logOf(WHEN + "INFO    a.b: fine").firstCause()).isEmpty();
  }

  @Test
  void earlierStartsDontCount() throws IOException {
    logOf(WHEN + "SEVERE  a.b: yesterday");
    assertThat(logOf(WHEN + "SEVERE  a.b: today").firstCause()).contains("today");
  }
}
