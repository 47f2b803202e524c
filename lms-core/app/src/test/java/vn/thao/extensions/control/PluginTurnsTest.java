package vn.thao.extensions.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thao.extensions.entity.NoAnswer;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.extensions.entity.PluginUnavailable.Reason;

class PluginTurnsTest {

  private static final PluginRow PLUGIN = new PluginRow("acme", "Acme", "1", "[1.0,2.0)", "a.jar");
  private static final PluginRow OTHER = new PluginRow("other", "Other", "1", "[1.0,2.0)", "o.jar");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch released = new CountDownLatch(1);
  private final List<String> noted = new ArrayList<>();
  private final List<Duration> patience = new ArrayList<>();
  private final PluginTurns turns = turns();

  private PluginTurns turns() {
    var made = new PluginTurns();
    made.failures =
        new PluginFailures() {
          @Override
          public void note(PluginRow plugin, String type, PluginPlace place, Throwable broken) {
            assertThat(broken).isInstanceOf(NoAnswer.class);
            noted.add(plugin.id() + " " + type + " " + place);
          }
        };
    made.other =
        new OtherThread() {
          @Override
          <T> T run(Supplier<T> work, Duration given)
              throws TimeoutException, ExecutionException, InterruptedException {
            patience.add(given);
            return threads.submit(work::get).get(200, TimeUnit.MILLISECONDS);
          }
        };
    return made;
  }

  @AfterEach
  void release() {
    released.countDown();
    threads.shutdownNow();
  }

  private String never() {
    try {
      released.await();
      return "released";
    } catch (InterruptedException stopped) {
      return "stopped";
    }
  }

  private void occupy(int calls, PluginPlace place) throws InterruptedException {
    var inside = new CountDownLatch(calls);
    for (int i = 0; i < calls; i++) {
      threads.submit(
          () ->
              turns.take(
                  PLUGIN,
                  "acme.x",
                  place,
                  () -> {
                    inside.countDown();
                    return never();
                  }));
    }
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
  }

  private static void busy(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            PluginUnavailable.class, lack -> assertThat(lack.reason()).isEqualTo(Reason.BUSY));
  }

  @Test
  void soManyAtOnceAndTheOthersOfThatPluginAreTold() throws Exception {
    occupy(PluginTurns.OF_PEOPLE, PluginPlace.VIEW);
    assertThatThrownBy(() -> turns.take(PLUGIN, "acme.x", PluginPlace.VIEW, () -> 1))
        .satisfies(PluginTurnsTest::busy);
    assertThat(turns.take(OTHER, "other.x", PluginPlace.VIEW, () -> 1)).isEqualTo(1);
    assertThat(turns.open("acme")).hasSize(PluginTurns.OF_PEOPLE);
    released.countDown();
    for (int look = 0; look < 100 && !turns.open("acme").isEmpty(); look++) {
      Thread.sleep(20);
    }
    assertThat(turns.take(PLUGIN, "acme.x", PluginPlace.VIEW, () -> 2)).isEqualTo(2);
  }

  @Test
  void callWithinACallTakesNoFurtherPlace() throws Exception {
    occupy(PluginTurns.OF_PEOPLE - 1, PluginPlace.VIEW);
    assertThat(
            turns.<Integer>take(
                PLUGIN,
                "acme.x",
                PluginPlace.VIEW,
                () ->
                    unchecked(
                        () ->
                            turns.<Integer>take(
                                OTHER,
                                "other.x",
                                PluginPlace.VIEW,
                                () ->
                                    unchecked(
                                        () ->
                                            turns.take(
                                                PLUGIN, "acme.y", PluginPlace.VIEW, () -> 3))))))
        .isEqualTo(3);
    assertThat(turns.open("other")).isEmpty();
  }

  private interface Throwing<T> {
    T get() throws Exception;
  }

  private static <T> T unchecked(Throwing<T> work) {
    try {
      return work.get();
    } catch (Exception thrown) {
      throw new IllegalStateException(thrown);
    }
  }

  @Test
  void placesComeBackAfterFailures() throws Exception {
    for (int i = 0; i < 2 * PluginTurns.OF_PEOPLE; i++) {
      assertThatThrownBy(
              () ->
                  turns.take(
                      PLUGIN,
                      "acme.x",
                      PluginPlace.VIEW,
                      () -> {
                        throw new IllegalStateException("x");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
              () ->
                  turns.take(
                      PLUGIN,
                      "acme.x",
                      PluginPlace.START,
                      () -> {
                        throw new IllegalStateException("x");
                      }))
          .isInstanceOf(ExecutionException.class);
    }
    assertThat(turns.open("acme")).isEmpty();
    assertThat(noted).isEmpty();
  }

  @Test
  void jobsTakeNobodysPlace() throws Exception {
    occupy(2 * PluginTurns.OF_PEOPLE, PluginPlace.JOB);
    assertThat(turns.take(PLUGIN, "acme.x", PluginPlace.VIEW, () -> 1)).isEqualTo(1);
    assertThat(turns.isHanging("acme")).as("they may be long").isFalse();
  }

  @Test
  void workThatOthersWaitBehindGivesUpAndIsNotedOnce() throws Exception {
    assertThatThrownBy(() -> turns.take(PLUGIN, "", PluginPlace.START, this::never))
        .satisfies(PluginTurnsTest::busy);
    assertThat(noted).containsExactly("acme  START");
    assertThat(turns.isHanging("acme")).isTrue();
    turns.noteLate();
    assertThat(noted).hasSize(1);
    for (int i = 1; i < PluginTurns.OF_THE_SYSTEM; i++) {
      assertThatThrownBy(() -> turns.take(PLUGIN, "", PluginPlace.START, this::never))
          .satisfies(PluginTurnsTest::busy);
    }
    assertThat(patience.get(0)).isGreaterThan(patience.get(1));
    int asked = patience.size();
    assertThatThrownBy(() -> turns.take(PLUGIN, "", PluginPlace.START, this::never))
        .satisfies(PluginTurnsTest::busy);
    assertThat(patience).as("no further thread is risked").hasSize(asked);
    assertThat(turns.take(PLUGIN, "acme.x", PluginPlace.VIEW, () -> 1))
        .as("people are served")
        .isEqualTo(1);
  }
}
