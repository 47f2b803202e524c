package vn.thao.spi;

/**
 * A wish for questions from the bank.
 *
 * @param pool the name of the pool, e.g. {@code K01/test}
 * @param count how many, at least 1
 * @param topic draws from the questions of this topic only, as a blueprint (ma trận đề) asks; null
 *     draws from the whole pool
 */
public record Draw(String pool, int count, String topic) {

  /** From the whole pool. */
  public Draw(String pool, int count) {
    this(pool, count, null);
  }
}
