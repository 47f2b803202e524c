package vn.thao.assessment.entity;

import java.util.List;

/**
 * The questions of a course, page by page: those asked today, then earlier versions and questions
 * taken out that somebody has answered.
 *
 * @param courses all that have questions
 * @param course null when there is none
 * @param judged how many of those asked today enough people have answered
 * @param warnings how many of these somebody should look at
 */
public record ItemList(
    List<CourseChoice> courses,
    CourseChoice course,
    List<ItemRow> rows,
    long judged,
    long warnings,
    int page,
    int pages) {

  public List<ItemRow> current() {
    return rows.stream().filter(ItemRow::current).toList();
  }

  public List<ItemRow> earlier() {
    return rows.stream().filter(row -> !row.current()).toList();
  }
}
