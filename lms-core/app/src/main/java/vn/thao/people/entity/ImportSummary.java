package vn.thao.people.entity;

import java.time.Instant;

/**
 * An import in the list of all.
 *
 * @param status {@code CHECKED}, {@code APPLIED} or {@code UNDONE}
 * @param by who checked it, {@code appliedBy} who applied it, {@code undoneBy} who undid it: logins
 */
public record ImportSummary(
    long id,
    ImportKind kind,
    String fileName,
    String status,
    String by,
    Instant checkedAt,
    String appliedBy,
    Instant appliedAt,
    String undoneBy,
    Instant undoneAt,
    Counts counts) {

  /** How many rows there are of each state. */
  public record Counts(int fresh, int changed, int same, int wrong) {

    public int of(ImportState state) {
      return switch (state) {
        case NEW -> fresh;
        case CHANGED -> changed;
        case SAME -> same;
        case WRONG -> wrong;
      };
    }
  }

  public boolean isApplicable() {
    return status.equals("CHECKED") && counts.wrong() == 0 && counts.fresh() + counts.changed() > 0;
  }

  public boolean isUndoable() {
    return status.equals("APPLIED");
  }
}
