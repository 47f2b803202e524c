package vn.thao.assessment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas, on examples that were worked out by hand. */
class ResponseSumsTest {

  private static ResponseSums sums(int people, double[] x, double[] y) {
    return new ResponseSums(
        x.length,
        people,
        sum(x, x, (a, b) -> a),
        y.length,
        sum(x, y, (a, b) -> a),
        sum(x, y, (a, b) -> b),
        sum(x, y, (a, b) -> a.multiply(a)),
        sum(x, y, (a, b) -> b.multiply(b)),
        sum(x, y, BigDecimal::multiply));
  }

  private static BigDecimal sum(double[] x, double[] y, BinaryOperator<BigDecimal> of) {
    var sum = BigDecimal.ZERO;
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      sum = sum.add(of.apply(BigDecimal.valueOf(x[i]), BigDecimal.valueOf(y[i])));
    }
    return sum;
  }

  /** n = 5, Σx = 3, Σy = 3, Σx² = 3, Σy² = 2.14, Σxy = 2.4: (12 − 9) / √(6 · 1.7). */
  @Test
  void facilityIsTheMeanAndDiscriminationThePearsonCorrelation() {
    var sums = sums(5, new double[] {1, 1, 0, 1, 0}, new double[] {.9, .8, .4, .7, .2});
    assertThat(sums.facility()).isEqualTo(0.6);
    assertThat(sums.discrimination()).isCloseTo(3 / Math.sqrt(6 * 1.7), within(0.005));
    assertThat(sums.discrimination()).isEqualTo(0.94);
    assertThat(sums.advice()).isEqualTo(ItemAdvice.FINE);
  }

  /** x = 1 − y: the better otherwise, the worse here. */
  @Test
  void oppositesCorrelateByMinusOne() {
    var sums = sums(5, new double[] {.1, .2, .6, .3, .8}, new double[] {.9, .8, .4, .7, .2});
    assertThat(sums.discrimination()).isEqualTo(-1);
    assertThat(sums.advice()).isEqualTo(ItemAdvice.KEY);
  }

  @Test
  void penaltiesCountBelowZero() {
    var sums = sums(5, new double[] {-1, -1, 1, 0, 0}, new double[] {0, 0, 1, .5, .5});
    assertThat(sums.facility()).isEqualTo(-0.2);
    assertThat(sums.discrimination()).isPositive();
  }

  @Test
  void wherePeopleDoAlikeNothingDiscriminates() {
    double[] same = {1, 1, 1, 1, 1};
    double[] other = {.9, .8, .4, .7, .2};
    assertThat(sums(5, same, other).discrimination()).isNull();
    assertThat(sums(5, other, same).discrimination()).isNull();
    assertThat(sums(5, same, other).advice()).isEqualTo(ItemAdvice.EASY);
  }

  @Test
  void aTestOfOneQuestionHasNoRest() {
    var sums = sums(5, new double[] {1, 0, 1, 1, 0}, new double[0]);
    assertThat(sums.facility()).isEqualTo(0.6);
    assertThat(sums.discrimination()).isNull();
    assertThat(sums.advice()).isEqualTo(ItemAdvice.FINE);
  }

  /** Five responses of four people are too few as well. */
  @Test
  void fewPeopleGiveNoNumbers() {
    var sums = sums(4, new double[] {1, 1, 0, 1, 0}, new double[] {.9, .8, .4, .7, .2});
    assertThat(sums.facility()).isNull();
    assertThat(sums.discrimination()).isNull();
    assertThat(sums.advice()).isEqualTo(ItemAdvice.FEW);
    assertThat(ResponseSums.NONE.advice()).isEqualTo(ItemAdvice.FEW);
  }

  @ParameterizedTest
  @CsvSource({
    "0.96, 0.5, EASY",
    "0.96, -0.5, EASY",
    "0.95, 0.5, FINE",
    "0.95, -0.01, KEY",
    "0.10, -0.01, KEY",
    "0.29, 0.5, HARD",
    "0.29, , HARD",
    "0.30, 0.5, FINE",
    "0.60, 0.19, WEAK",
    "0.60, 0, WEAK",
    "0.60, 0.20, FINE",
    "0.60, , FINE",
    ", , FEW"
  })
  void adviceGoesByTheThresholds(Double facility, Double discrimination, ItemAdvice advice) {
    assertThat(ItemAdvice.of(facility, discrimination)).isEqualTo(advice);
  }

  @Test
  void warningsAreWhatSomebodyShouldLookAt() {
    assertThat(ItemAdvice.values())
        .filteredOn(ItemAdvice::isWarning)
        .containsExactly(ItemAdvice.KEY, ItemAdvice.HARD, ItemAdvice.WEAK, ItemAdvice.EASY);
  }
}
