package vn.thao.extensions.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroubleTest {

  private static final String WORDS = "Nguyen Van A";

  @Test
  void wordsThatMayBeSomebodysAreLeftOutWherePeopleAreNear() {
    var broken = new NumberFormatException("For input string: \"" + WORDS + "\"");
    for (var place : PluginPlace.values()) {
      if (place.isNearPeople()) {
        assertThat(Trouble.of(place, broken))
            .as(place.name())
            .startsWith("NumberFormatException (")
            .doesNotContain(WORDS);
      }
    }
    assertThat(Trouble.of(PluginPlace.START, broken)).contains(WORDS);
  }

  @Test
  void wordsOfTheCodeAreKeptEverywhere() {
    assertThat(Trouble.of(PluginPlace.GRADE, new NoClassDefFoundError("acme/Gone")))
        .startsWith("NoClassDefFoundError: acme/Gone");
    assertThat(Trouble.of(PluginPlace.GRADE, new ArithmeticException("/ by zero")))
        .startsWith("ArithmeticException: / by zero");
  }

  @Test
  void innermostCauseIsToldInOneLine() {
    var broken =
        new IllegalStateException("outer", new IllegalArgumentException("no licence\nat all"));
    assertThat(Trouble.of(PluginPlace.CHECK, broken))
        .startsWith("IllegalArgumentException: no licence")
        .doesNotContain("outer", "at all", "\n");
  }

  @Test
  void causeThatLeadsBackToItselfEnds() {
    var one = new IllegalStateException("one");
    var other = new IllegalStateException("other", one);
    one.initCause(other);
    assertThat(Trouble.of(PluginPlace.START, one)).startsWith("IllegalStateException");
  }

  @Test
  void longWordsAreCut() {
    assertThat(Trouble.of(PluginPlace.START, new IllegalStateException("x".repeat(9000))))
        .hasSizeLessThanOrEqualTo(400);
  }
}
