package vn.thao.reports.entity;

/**
 * People of one kind of staff.
 *
 * @param staffType null: it is not recorded; empty: the total
 * @param persons in post on the day, each counted once
 * @param required periods a year for each; null: nothing is laid down, so nobody meets or misses it
 * @param met who had at least as many by the day
 * @param below who had fewer
 * @param periods of all courses completed in the year, added up
 * @param completions of courses in the year: person-times
 */
public record HoursRow(
    String staffType,
    int persons,
    Integer required,
    int met,
    int below,
    int periods,
    int completions) {

  /** 0 to 100, of those of whom something is required. */
  public int percent() {
    return met + below == 0 ? 0 : 100 * met / (met + below);
  }

  public boolean isJudged() {
    return met + below > 0;
  }
}
