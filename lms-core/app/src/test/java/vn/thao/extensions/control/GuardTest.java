package vn.thao.extensions.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.extensions.entity.PluginUnavailable.Reason;
import vn.thao.platform.entity.Refused;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Condition;
import vn.thao.spi.EvidenceRule;
import vn.thao.spi.QuestionType;

class GuardTest {

  private static final PluginRow PLUGIN = new PluginRow("acme", "Acme", "1", "[1.0,2.0)", "a.jar");

  private final List<String> noted = new ArrayList<>();
  private final Guard guard = guard(false);

  private Guard guard(boolean off) {
    var made = new Guard();
    made.switches =
        new PluginSwitches() {
          @Override
          boolean isOff(String plugin) {
            return off;
          }
        };
    made.failures =
        new PluginFailures() {
          @Override
          public void note(PluginRow plugin, String type, PluginPlace place, Throwable broken) {
            noted.add(plugin.id() + " " + type + " " + place);
          }
        };
    made.turns = new PluginTurns();
    made.turns.failures = made.failures;
    return made;
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  @Test
  void whateverIsThrownBecomesOneKindAndIsNoted() {
    var errors =
        List.<Runnable>of(
            () -> {
              throw new IllegalStateException("x");
            },
            () -> {
              throw new NoClassDefFoundError("x");
            },
            () -> {
              throw new AssertionError("x");
            },
            () -> endless(0));
    for (var error : errors) {
      assertThatThrownBy(
              () ->
                  guard.ask(
                      PLUGIN,
                      "acme.x",
                      PluginPlace.GRADE,
                      () -> {
                        error.run();
                        return 1;
                      }))
          .isInstanceOfSatisfying(
              PluginUnavailable.class,
              lack -> {
                assertThat(lack.reason()).isEqualTo(Reason.FAILED);
                assertThat(lack.plugin()).isEqualTo("Acme");
                assertThat(lack.status()).isEqualTo(503);
              });
    }
    assertThat(noted).hasSize(4).containsOnly("acme acme.x GRADE");
  }

  @Test
  void nullIsAFailureWhereAnAnswerIsOwed() {
    assertThatThrownBy(() -> guard.ask(PLUGIN, "acme.x", PluginPlace.VIEW, () -> null))
        .isInstanceOf(PluginUnavailable.class);
    assertThat(guard.<String>askOrNull(PLUGIN, "acme.x", PluginPlace.VIEW, () -> null)).isNull();
    assertThat(noted).hasSize(1);
  }

  @Test
  void machineWithoutMemoryIsNobodysFault() {
    assertThatThrownBy(
            () ->
                guard.ask(
                    PLUGIN,
                    "acme.x",
                    PluginPlace.VIEW,
                    () -> {
                      throw new OutOfMemoryError("Java heap space");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(noted).isEmpty();
  }

  @Test
  void refusalsOfTheCorePassThrough() {
    assertThatThrownBy(
            () ->
                guard.ask(
                    PLUGIN,
                    "acme.x",
                    PluginPlace.VIEW,
                    () -> {
                      throw new Refused("some.key");
                    }))
        .isInstanceOf(Refused.class);
    assertThat(noted).isEmpty();
  }

  @Test
  void whatIsOnlyTriedIsNotNoted() {
    assertThatThrownBy(
            () ->
                guard.onTrial(
                    () ->
                        guard.ask(
                            PLUGIN,
                            "acme.x",
                            PluginPlace.BEGIN,
                            () -> {
                              throw new IllegalStateException();
                            })))
        .isInstanceOf(PluginUnavailable.class)
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(noted).isEmpty();
    assertThatThrownBy(() -> guard.ask(PLUGIN, "acme.x", PluginPlace.BEGIN, () -> null));
    assertThat(noted).as("the trial is over").hasSize(1);
  }

  @Test
  void whatIsOffIsNotAsked() {
    assertThatThrownBy(
            () ->
                guard(true)
                    .ask(
                        PLUGIN,
                        "acme.x",
                        PluginPlace.VIEW,
                        () -> {
                          throw new AssertionError("asked");
                        }))
        .isInstanceOfSatisfying(
            PluginUnavailable.class, lack -> assertThat(lack.reason()).isEqualTo(Reason.OFF));
    assertThat(noted).isEmpty();
  }

  /** A method that the interface answers by itself would never reach the plugin. */
  @Test
  void everyQuestionToATypeGoesThroughTheGuard() {
    assertThat(unguarded(ActivityType.class, GuardedActivityType.class)).isEmpty();
    assertThat(unguarded(QuestionType.class, GuardedQuestionType.class)).isEmpty();
    assertThat(unguarded(Condition.class, GuardedCondition.class)).isEmpty();
    assertThat(unguarded(EvidenceRule.class, GuardedEvidenceRule.class)).isEmpty();
  }

  private static List<String> unguarded(Class<?> asked, Class<?> guarded) {
    return Arrays.stream(asked.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !declares(guarded, method))
        .map(Method::toString)
        .toList();
  }

  private static boolean declares(Class<?> guarded, Method method) {
    try {
      guarded.getDeclaredMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException none) {
      return false;
    }
  }
}
