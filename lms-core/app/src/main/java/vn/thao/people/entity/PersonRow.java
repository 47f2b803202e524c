package vn.thao.people.entity;

import java.util.List;

/**
 * Somebody in a list.
 *
 * @param posts held today, in any unit
 * @param former numbers that lead to this person since a merge
 */
public record PersonRow(
    String id, String staffNumber, String fullName, List<Post> posts, List<String> former) {

  /** All of them, or nothing. */
  public String formerNumbers() {
    return String.join(", ", former);
  }
}
