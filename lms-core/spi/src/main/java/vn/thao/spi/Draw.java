package vn.thao.spi;

/**
 * A wish for questions from the bank.
 *
 * @param pool the name of the pool, e.g. {@code K01/test}
 * @param count how many, at least 1
 */
public record Draw(String pool, int count) {}
