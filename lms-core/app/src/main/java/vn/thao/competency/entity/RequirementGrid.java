package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which level each position asks for in each competency on a day.
 *
 * @param levels a cell that is absent asks for nothing
 * @param matrix the version that it stands on; null when nothing is required on the day
 */
public record RequirementGrid(
    LocalDate asOf,
    List<GridPosition> positions,
    List<GridCompetency> competencies,
    Map<RequirementCell, Integer> levels,
    MatrixVersion matrix) {

  /** 0 when the position doesn't ask for the competency. */
  public int level(long position, long competency) {
    return levels.getOrDefault(new RequirementCell(position, competency), 0);
  }

  /** How many competencies a position asks for. */
  public long count(long position) {
    return levels.keySet().stream().filter(cell -> cell.position() == position).count();
  }

  /** Without the competencies that are retired and that nobody asks for. */
  public static List<GridCompetency> shown(
      List<GridCompetency> all, Collection<RequirementCell> asked) {
    return all.stream()
        .filter(
            one -> !one.retired() || asked.stream().anyMatch(cell -> cell.competency() == one.id()))
        .toList();
  }
}
