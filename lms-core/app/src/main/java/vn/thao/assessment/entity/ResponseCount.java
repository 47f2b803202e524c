package vn.thao.assessment.entity;

import java.math.BigDecimal;

/**
 * How many responses are of one sort.
 *
 * @param people at most so many different ones
 * @param paired how many of the responses had others in their attempt
 * @param rest the sum of the mean fractions of those others
 * @param all the responses to the question
 */
public record ResponseCount(long responses, long people, long paired, BigDecimal rest, long all) {

  static ResponseCount none(long all) {
    return new ResponseCount(0, 0, 0, BigDecimal.ZERO, all);
  }

  ResponseCount plus(ResponseCount other) {
    return new ResponseCount(
        responses + other.responses,
        people + other.people,
        paired + other.paired,
        rest.add(other.rest),
        all);
  }

  public boolean isNone() {
    return responses == 0;
  }

  /** Some, but too few to be shown as a number; decision 0039. */
  public boolean isSmall() {
    return !isNone() && people < ResponseSums.FEWEST;
  }

  /** Share of all responses in whole percent; 0 when too few to be shown. */
  public long percent() {
    return isNone() || isSmall() ? 0 : Math.round(100.0 * responses / all);
  }

  /** How well these people did otherwise, in whole percent; null when nothing can be said. */
  public Long restPercent() {
    return isSmall() || paired == 0 ? null : Math.round(100 * rest.doubleValue() / paired);
  }
}
