package vn.thao.spi;

/**
 * The grade of one response.
 *
 * @param fraction −1 to 1; 1 is fully right, below 0 a penalty
 * @param needsHand a person must look at it; the fraction is then provisional
 */
public record Grade(double fraction, boolean needsHand) {

  public static final Grade RIGHT = new Grade(1, false);
  public static final Grade WRONG = new Grade(0, false);

  public Grade {
    if (!(fraction >= -1 && fraction <= 1)) {
      throw new IllegalArgumentException("fraction " + fraction + " is not within -1..1");
    }
  }

  public static Grade of(double fraction) {
    return new Grade(fraction, false);
  }
}
