package vn.thao.extensions.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thao.extensions.entity.FailureRow;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;

class PluginFailuresTest {

  private static final PluginRow PLUGIN = new PluginRow("acme", "Acme", "1", "[1.0,2.0)", "a.jar");

  private final List<String> off = new ArrayList<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Integer> inARow = new HashMap<>();
  private final PluginFailures failures = new PluginFailures();
  private Instant now = Instant.parse("2026-11-27T01:00:00Z");
  private int writes;

  @BeforeEach
  void wire() {
    failures.log =
        new FailureLog() {
          @Override
          int add(Seen seen, Instant at) {
            writes++;
            times.merge(seen.key(), seen.times(), Integer::sum);
            return inARow.merge(seen.type(), seen.times(), Integer::sum);
          }

          @Override
          void worked(String plugin, PluginPlace place, String type) {
            inARow.remove(type);
          }

          @Override
          List<FailureRow> rows() {
            return List.of();
          }
        };
    failures.switches =
        new PluginSwitches() {
          @Override
          void offBySystem(String plugin, PluginPlace place, int count) {
            off.add(plugin + " " + place + " " + count);
          }
        };
    failures.clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
  }

  private void fail(PluginPlace place, String type) {
    failures.note(PLUGIN, type, place, new IllegalStateException("x"));
  }

  private int all() {
    return times.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void fifthFailureOfAJobInARowSwitchesThePluginOff() {
    for (int i = 1; i <= 4; i++) {
      fail(PluginPlace.JOB, "tidy");
    }
    assertThat(off).isEmpty();
    fail(PluginPlace.JOB, "tidy");
    assertThat(off).containsExactly("acme JOB 5");
  }

  @Test
  void oneSuccessInBetweenBeginsTheCountAnew() {
    for (int i = 1; i <= 4; i++) {
      fail(PluginPlace.JOB, "tidy");
    }
    failures.worked("acme", PluginPlace.JOB, "other");
    failures.worked("acme", PluginPlace.JOB, "tidy");
    for (int i = 1; i <= 4; i++) {
      fail(PluginPlace.JOB, "tidy");
    }
    assertThat(off).isEmpty();
  }

  @Test
  void jobThatWorksSavesNoOtherFromItsCount() {
    for (int i = 1; i <= 5; i++) {
      fail(PluginPlace.JOB, "tidy");
      failures.worked("acme", PluginPlace.JOB, "other");
    }
    assertThat(off).hasSize(1);
  }

  @Test
  void pagesAndGradingNeverSwitchAnythingOff() {
    for (int i = 1; i <= 50; i++) {
      fail(PluginPlace.GRADE, "acme.x");
      fail(PluginPlace.VIEW, "acme.x");
      now = now.plus(Duration.ofHours(1));
    }
    assertThat(off).isEmpty();
  }

  @Test
  void failuresOfAMinuteAreOneStatementAndNoneIsLost() {
    for (int i = 1; i <= 1000; i++) {
      fail(PluginPlace.VIEW, "acme.x");
    }
    assertThat(writes).isEqualTo(1);
    now = now.plusSeconds(61);
    fail(PluginPlace.VIEW, "acme.x");
    assertThat(writes).isEqualTo(2);
    assertThat(all()).isEqualTo(1001);
    fail(PluginPlace.VIEW, "acme.x");
    failures.rows();
    assertThat(all()).as("whoever looks sees all of them").isEqualTo(1002);
  }

  @Test
  void notingNeverFails() {
    failures.log =
        new FailureLog() {
          @Override
          int add(Seen seen, Instant at) {
            throw new IllegalStateException("no database");
          }
        };
    assertThatCode(() -> fail(PluginPlace.JOB, "tidy")).doesNotThrowAnyException();
  }
}
