package vn.thao.learning.entity;

/**
 * An activity in a course's outline.
 *
 * @param status not-begun, learning, completed or failed
 * @param runId the latest run; null when there is none
 */
public record ActivityRow(
    long id, String type, String title, int minutes, String status, Long runId) {

  public boolean isDone() {
    return status.equals("completed");
  }
}
