package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/**
 * What somebody thinks of the own level, with a sentence that says why. It is kept in the ledger
 * and never counts; a later one takes its place on the page, and the earlier ones stay on record.
 *
 * @param mark of the form that was filled in, so that sending it twice is like sending it once
 */
public record SelfRating(String competency, int level, String sentence, String mark) {

  private static final int LONGEST = 500;
  private static final int LONGEST_MARK = 60;

  /**
   * What stands before whoever rates.
   *
   * @param levels of the chosen competency; empty: none is chosen yet
   * @param earlier own ratings of it, the newest first
   */
  public record Desk(
      List<AppraisalDesk.Competency> competencies,
      LocalName chosen,
      List<AppraisalDesk.Level> levels,
      List<Earlier> earlier) {}

  /** A rating that was given before. */
  public record Earlier(int level, LocalDate ratedOn, String sentence) {}

  /**
   * @throws Refused when it can't be so
   */
  public void check() {
    if (sentence.isBlank() || sentence.length() > LONGEST) {
      throw new Refused("self-rating.no-sentence", LONGEST);
    }
    if (mark.isBlank() || mark.length() > LONGEST_MARK) {
      throw new Refused("appraisals.no-mark");
    }
  }
}
