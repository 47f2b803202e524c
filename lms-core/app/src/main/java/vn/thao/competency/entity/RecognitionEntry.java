package vn.thao.competency.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Refused;

/**
 * What somebody asks to be recognised.
 *
 * @param title what was learnt, as the paper calls it
 * @param note where and how; empty: nothing more
 */
public record RecognitionEntry(
    String competency, int level, String title, LocalDate achievedOn, String note) {

  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_NOTE = 2000;

  /**
   * @throws Refused when it can't be so
   */
  public void check(LocalDate today) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new Refused("recognitions.no-title", LONGEST_TITLE);
    }
    if (achievedOn == null || achievedOn.isAfter(today) || achievedOn.isBefore(FIRST_DAY)) {
      throw new Refused("recognitions.bad-day");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new Refused("recognitions.long-note", LONGEST_NOTE);
    }
  }
}
