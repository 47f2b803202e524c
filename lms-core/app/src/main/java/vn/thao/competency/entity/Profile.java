package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person's positions ask for and what the person can show, on a date.
 *
 * @param person the full name; empty in one's own profile
 * @param rows what is required
 * @param others what is not required, but there is evidence of
 */
public record Profile(
    String person,
    LocalDate asOf,
    List<String> positions,
    List<ProfileRow> rows,
    List<ProfileRow> others) {

  public List<ProfileRow> gaps() {
    return rows.stream().filter(row -> !row.isMet()).toList();
  }

  public List<ProfileRow> met() {
    return rows.stream().filter(ProfileRow::isMet).toList();
  }

  /** "Đạt chuẩn": at least one level is required, and every required one is attained. */
  public boolean isQualified() {
    return !rows.isEmpty() && gaps().isEmpty();
  }
}
