package vn.thao.learning.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * A nomination that is not completed, for the digest of the person.
 *
 * @param since the first day of the nomination as it stands
 * @param toldNew whether a digest has said already that it is new
 * @param toldSoon whether a digest has said already that this due date is near
 */
public record DigestItem(
    long nomination,
    long person,
    String mail,
    LocalName course,
    LocalDate due,
    LocalDate since,
    boolean toldNew,
    boolean toldSoon) {

  /** Days before the due date from which on it is near. */
  public static final int SOON = 7;

  /** Days after which a nomination is news no more, as when digests are new in an installation. */
  public static final int NEWS = 3;

  /** What a digest says of it. */
  public enum What {
    NEW,
    SOON
  }

  /**
   * What is to be said on the day; null: nothing. What is new and near at once is said as new, with
   * its due date, and not again.
   */
  public What on(LocalDate day) {
    if (!toldNew && !since.isBefore(day.minusDays(NEWS))) {
      return What.NEW;
    }
    return isNear(day) && !toldSoon ? What.SOON : null;
  }

  public boolean isNear(LocalDate day) {
    return !day.isBefore(due.minusDays(SOON)) && !day.isAfter(due);
  }
}
