package vn.thao.competency.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of the matrix of requirements. It begins as a draft, of which there is one at most;
 * who writes in it is among its authors. Somebody else approves it, and with that it is law from
 * its day on: it replaces whatever was required then or later. A draft can be dropped.
 *
 * @param revision counts the changes of a draft, so that nobody overwrites or approves what they
 *     have not seen
 * @param decision its number; empty for the proposal that comes with the system
 * @param from the first day; null as long as the draft doesn't say
 * @param to the last day; null while it is open
 * @param standing whether any day of it is left; a decision for the same day or an earlier one
 *     takes all of them
 * @param changedBy who wrote last
 */
public record MatrixVersion(
    long id,
    boolean draft,
    int revision,
    String decision,
    LocalDate decidedOn,
    LocalDate from,
    LocalDate to,
    boolean standing,
    List<DraftAuthor> authors,
    String changedBy,
    Instant changedAt,
    String approvedBy,
    Instant approvedAt) {

  public boolean isBy(long person) {
    return authors.stream().anyMatch(author -> author.person() == person);
  }

  /** Names of those who wrote it. */
  public String writers() {
    return String.join(", ", authors.stream().map(DraftAuthor::name).toList());
  }

  /** A key's end: coming, in-force, past or replaced. */
  public String status(LocalDate today) {
    if (!standing) {
      return "replaced";
    }
    if (from.isAfter(today)) {
      return "coming";
    }
    return to == null || !to.isBefore(today) ? "in-force" : "past";
  }
}
