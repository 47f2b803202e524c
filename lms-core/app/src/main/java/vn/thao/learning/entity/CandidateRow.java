package vn.thao.learning.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * A person whom a choice reaches, and what a nomination would do.
 *
 * @param due of the nomination that stands already; null: none
 * @param posts where the person works, in the reader's language
 */
public record CandidateRow(
    long id, String fullName, Verdict verdict, LocalDate due, List<String> posts) {

  /** What becomes of somebody who was chosen. */
  public enum Verdict {
    /** Would be nominated. */
    NEW,
    /** Is nominated already. */
    ALREADY,
    /** Has completed the course. */
    COMPLETED,
    /** No longer works where the choice looked. */
    LEFT
  }

  public CandidateRow at(List<String> where) {
    return new CandidateRow(id, fullName, verdict, due, where);
  }
}
