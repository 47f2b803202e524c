package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * One competency in a person's profile on a date.
 *
 * @param required the highest level that the person's positions ask for; 0 when none does
 * @param attained 0 to 5
 * @param expired the level that needs to be renewed; 0 when none
 * @param positions code and name of the positions that ask for the required level
 * @param behaviour what the required level looks like in practice, in the reader's language
 * @param held the level with what it rests on
 * @param until the last day of the level, as things stand; null when nothing known ends it
 * @param missing what {@link #target()} still lacks
 * @param evidence all of it, the newest first, also what no longer counts
 */
public record ProfileRow(
    String code,
    String name,
    int required,
    int attained,
    int expired,
    String requiredName,
    String attainedName,
    List<String> positions,
    String behaviour,
    Attainment held,
    LocalDate until,
    List<Missing> missing,
    List<EvidenceRow> evidence) {

  /** How many levels are missing. */
  public int gap() {
    return Math.max(0, required - attained);
  }

  public boolean isMet() {
    return gap() == 0;
  }

  /**
   * The level to come next: the required one, or the one above what is attained; 0: none is left.
   */
  public int target() {
    return target(required, attained);
  }

  public static int target(int required, int attained) {
    if (attained >= Policy.HIGHEST_LEVEL) {
      return 0;
    }
    return Math.max(required, attained + 1);
  }

  /** The evidence that carries the level longest; null when there is none. */
  public EvidenceRow basis() {
    return held.basis().isEmpty() ? null : row(held.basis().get(0).id());
  }

  /**
   * What the person says of the own level, last; null when nothing, or it is not for the reader.
   */
  public EvidenceRow self() {
    return evidence.stream()
        .filter(row -> row.source() == EvidenceSource.SELF)
        .findFirst()
        .orElse(null);
  }

  private EvidenceRow row(long id) {
    return evidence.stream().filter(row -> row.id() == id).findFirst().orElse(null);
  }

  /** The status word of the house: passed, renew, or failed. */
  public String status() {
    if (isMet()) {
      return "passed";
    }
    return expired >= required ? "renew" : "failed";
  }
}
