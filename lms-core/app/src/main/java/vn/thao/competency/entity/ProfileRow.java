package vn.thao.competency.entity;

import java.util.List;

/**
 * One competency in a person's profile on a date.
 *
 * @param required the highest level that the person's positions ask for; 0 when none does
 * @param attained 0 to 5
 * @param expired the level that needs to be renewed; 0 when none
 * @param positions code and name of the positions that ask for the required level
 * @param behaviour what the required level looks like in practice, in the reader's language
 * @param evidence all of it, the newest first, so that the level can explain itself
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
    Evidence basis,
    List<Evidence> evidence) {

  /** How many levels are missing. */
  public int gap() {
    return Math.max(0, required - attained);
  }

  public boolean isMet() {
    return gap() == 0;
  }

  /** The status word of the house: passed, renew, or failed. */
  public String status() {
    if (isMet()) {
      return "passed";
    }
    return expired >= required ? "renew" : "failed";
  }
}
