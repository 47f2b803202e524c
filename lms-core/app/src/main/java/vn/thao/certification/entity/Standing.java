package vn.thao.certification.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * Where somebody stands in a programme on a day, and why.
 *
 * @param until last day of what is or was valid; null when nothing was earned
 * @param renewFrom first day on which a renewal counts; null like {@code until}
 * @param graceUntil last day on which a renewal counts; null like {@code until}
 * @param why the facts that led here, in the order in which they count
 */
public record Standing(
    StandingStatus status,
    LocalDate until,
    LocalDate renewFrom,
    LocalDate graceUntil,
    List<Reason> why) {

  static final String EXTENDED = "standing.extended";

  /** Whether somebody has more time than was promised. */
  public boolean isExtended() {
    return why.stream().anyMatch(reason -> reason.key().equals(EXTENDED));
  }

  /** Whether there is something that could be given more time. */
  public boolean isExtendable() {
    return until != null;
  }

  /**
   * One fact of an explanation.
   *
   * @param key of its text, which may name the day, the last day and the words
   * @param day null when there is none
   * @param last null when there is none
   * @param words a decision or reason; empty when there is none
   */
  public record Reason(String key, LocalDate day, LocalDate last, String words) {}
}
