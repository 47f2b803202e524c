package vn.thao.planning.entity;

import java.util.List;

/**
 * One's own plans, and those of others whom one may see.
 *
 * @param others a page of them; null when the reader sees nobody else's
 * @param people whom the reader may begin a plan for, as head of a unit; null when of none
 * @param page from 1
 */
public record PlanList(
    List<PlanRow> own, List<PlanRow> others, List<Person> people, int count, int page, int pages) {

  /** One of the people of a head. */
  public record Person(String number, String fullName) {}

  /** Whether the reader is the head of a unit. */
  public boolean leads() {
    return people != null;
  }
}
