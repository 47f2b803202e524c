package vn.thao.assessment.entity;

/**
 * What an author had better do about a question; those to look at first come first.
 *
 * <p>A discrimination below 0.20 is poor, and below 0 the key is to be suspected: Ebel and Frisbie,
 * Essentials of Educational Measurement, 5th edition, 1991. A facility index below 0.30 counts as
 * hard throughout classical test theory, and is what guessing among three or four options yields.
 * Its usual upper bound, 0.80 to 0.90, is for tests that rank people; what is taught here is to be
 * mastered, so that only a question that nearly everybody answers, above 0.95, is called easy. It
 * cannot tell people apart then, so that is not held against it.
 */
public enum ItemAdvice {
  /** The better people do otherwise, the worse they do here. */
  KEY("failed", "alert"),
  HARD("overdue", "flag"),
  /** Tells those who know from those who don't hardly better than chance. */
  WEAK("gap", "help"),
  EASY("renew", "info"),
  FINE("passed", "check"),
  /** Too few people to say anything. */
  FEW("not-begun", "hourglass");

  static final double HARD_BELOW = 0.30;
  static final double EASY_ABOVE = 0.95;
  static final double WEAK_BELOW = 0.20;

  private final String look;
  private final String icon;

  ItemAdvice(String look, String icon) {
    this.look = look;
    this.icon = icon;
  }

  /**
   * @param facility null: too few people
   * @param discrimination null: can't be said
   */
  static ItemAdvice of(Double facility, Double discrimination) {
    if (facility == null) {
      return FEW;
    }
    if (facility > EASY_ABOVE) {
      return EASY;
    }
    if (discrimination != null && discrimination < 0) {
      return KEY;
    }
    if (facility < HARD_BELOW) {
      return HARD;
    }
    return discrimination != null && discrimination < WEAK_BELOW ? WEAK : FINE;
  }

  /** Whether somebody should look at the question. */
  public boolean isWarning() {
    return compareTo(EASY) <= 0;
  }

  /** The chip that it is shown by. */
  public String look() {
    return look;
  }

  public String icon() {
    return icon;
  }
}
