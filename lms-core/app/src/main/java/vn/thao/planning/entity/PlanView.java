package vn.thao.planning.entity;

import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A plan as one of its two sides, or an officer, sees it.
 *
 * @param side who the reader is; null: only reads
 * @param day that progress is looked at
 * @param competencies what a line may be about; empty for who only reads
 * @param courses what a line may name; likewise
 */
public record PlanView(
    Plan plan,
    PlanSide side,
    LocalDate day,
    List<PlanLine> lines,
    List<Choice> competencies,
    List<Choice> courses) {

  /** Something to choose, by its code. */
  public record Choice(String code, LocalName name) {}

  public long reached() {
    return lines.stream().filter(PlanLine::isReached).count();
  }

  public Plan.State state() {
    return plan.on(day);
  }

  /** Whether the reader has still to agree. */
  public boolean asks() {
    return side != null && !lines.isEmpty() && !plan.isAgreedBy(side);
  }
}
