package vn.thao.reports.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * A line behind a number.
 *
 * @param course of R01; null in R02
 * @param status one of the house's status words; null in R02
 * @param due null where nothing is due
 * @param done when the course was completed; null: not yet
 * @param required level, of R02, or periods a year, of R05; 0 when the line is not about one
 *     competency, or nothing is laid down
 * @param attained level, of R02, or periods, of R05
 * @param posts where the person works, as far as the caller may see
 */
public record CountedPerson(
    long personId,
    String fullName,
    String course,
    String status,
    LocalDate due,
    LocalDate done,
    int required,
    int attained,
    List<StaffingPerson.Post> posts) {

  /** A page's link takes it as text. */
  public String id() {
    return Long.toString(personId);
  }

  public CountedPerson withPosts(List<StaffingPerson.Post> found) {
    return new CountedPerson(
        personId, fullName, course, status, due, done, required, attained, found);
  }
}
