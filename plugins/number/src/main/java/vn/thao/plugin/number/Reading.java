package vn.thao.plugin.number;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a number as people here write it: {@code 1.234,5} (Vietnamese), {@code 1,234.5} (English),
 * {@code 1234,5}, {@code 1234.5}, {@code 1 234,5}.
 *
 * <p>The rule, from the first that applies:
 *
 * <ol>
 *   <li>both signs stand in it: the last one begins the decimals, the other one groups thousands
 *   <li>one sign stands in it several times: it groups thousands
 *   <li>a single comma begins the decimals: {@code 1,234} is one and a bit
 *   <li>a single full stop with one to three digits before it, not beginning with 0, and exactly
 *       three after it groups thousands: {@code 1.234} is one thousand two hundred thirty-four
 *   <li>any other single full stop begins the decimals: {@code 12.5}, {@code 0.125}
 * </ol>
 *
 * <p>So what could be read in two ways is read in the Vietnamese way, and the page says how it was
 * read. Groups must have three digits, else it is no number.
 */
final class Reading {

  static final int LONGEST = 40;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  private Reading() {}

  static Optional<BigDecimal> of(String text) {
    String plain = SPACE.matcher(text).replaceAll("").replace('−', '-');
    boolean negative = plain.startsWith("-");
    String digits = negative || plain.startsWith("+") ? plain.substring(1) : plain;
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return unsigned(digits).map(number -> negative ? number.negate() : number);
  }

  private static Optional<BigDecimal> unsigned(String text) {
    int comma = text.lastIndexOf(',');
    int stop = text.lastIndexOf('.');
    if (comma >= 0 && stop >= 0) {
      return comma > stop ? parts(text, '.', comma) : parts(text, ',', stop);
    } else if (comma >= 0) {
      return comma == text.indexOf(',') ? parts(text, '.', comma) : parts(text, ',', -1);
    } else if (stop >= 0 && stop == text.indexOf('.') && !THOUSANDS.matcher(text).matches()) {
      return parts(text, ',', stop);
    }
    return parts(text, '.', -1);
  }

  /**
   * @param decimals where the decimals begin; -1 when there are none
   */
  private static Optional<BigDecimal> parts(String text, char grouping, int decimals) {
    String whole = decimals < 0 ? text : text.substring(0, decimals);
    String rest = decimals < 0 ? "0" : text.substring(decimals + 1);
    String[] groups = whole.split(Pattern.quote(String.valueOf(grouping)), -1);
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3 || groups[0].length() > 3) {
        return Optional.empty();
      }
    }
    String joined = String.join("", groups);
    boolean sound =
        groups[0].length() > 0
            && DIGITS.matcher(joined).matches()
            && DIGITS.matcher(rest).matches();
    return sound ? Optional.of(new BigDecimal(joined + "." + rest)) : Optional.empty();
  }

  /** As anybody can read it, and as {@link #of} reads it back: no groups, a comma. */
  static String write(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return plain.toPlainString().replace('.', ',');
  }
}
