package vn.thao.assessment.entity;

import java.math.BigDecimal;

/**
 * What the statistics of a question need of its responses: sums, which any database can make of any
 * number of rows. {@code x} is the fraction that a response earned, {@code y} the mean fraction of
 * the other responses of the same attempt; {@code paired} counts the responses that have such a
 * {@code y}, and the sums with {@code x} and {@code y} are over those alone.
 *
 * <p>Only the first attempt of each registration counts, as is usual: whoever tries again has seen
 * the answers.
 *
 * @param people how many different people the responses are of
 * @param earned the sum of the fractions of all responses
 */
public record ResponseSums(
    long responses,
    long people,
    BigDecimal earned,
    long paired,
    BigDecimal x,
    BigDecimal y,
    BigDecimal xx,
    BigDecimal yy,
    BigDecimal xy) {

  /** With fewer people a number would point to some of them, and mean nothing; decision 0039. */
  public static final int FEWEST = 5;

  /** With fewer people a number is little more than chance; Downing and Yudkowsky 2009. */
  public static final int FIRM = 30;

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  public static final ResponseSums NONE =
      new ResponseSums(0, 0, ZERO, 0, ZERO, ZERO, ZERO, ZERO, ZERO);

  public boolean isEnough() {
    return people >= FEWEST;
  }

  public boolean isFirm() {
    return people >= FIRM;
  }

  /**
   * The facility index (độ khó): the mean fraction, −1 to 1.
   *
   * @return null when there are too few people
   */
  public Double facility() {
    return isEnough() ? earned.doubleValue() / responses : null;
  }

  /**
   * The discrimination (độ phân biệt): Pearson's correlation of the fraction with the mean fraction
   * of the rest of the attempt, known as corrected item-total or item-rest correlation. Corrected
   * since a total that held the question itself would correlate with it anyway.
   *
   * <pre>(n Σxy − Σx Σy) / √((n Σx² − (Σx)²) (n Σy² − (Σy)²))</pre>
   *
   * @return −1 to 1 to two places, as it is judged and shown; null when there are too few people,
   *     or all did alike on either side
   */
  public Double discrimination() {
    var n = BigDecimal.valueOf(paired);
    var spreadX = n.multiply(xx).subtract(x.multiply(x));
    var spreadY = n.multiply(yy).subtract(y.multiply(y));
    if (!isEnough() || spreadX.signum() <= 0 || spreadY.signum() <= 0) {
      return null;
    }
    double together = n.multiply(xy).subtract(x.multiply(y)).doubleValue();
    double apart = Math.sqrt(spreadX.doubleValue()) * Math.sqrt(spreadY.doubleValue());
    return Math.round(100 * together / apart) / 100.0;
  }

  public ItemAdvice advice() {
    return ItemAdvice.of(facility(), discrimination());
  }
}
