package vn.thao.competency.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

class RequirementChangeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final List<GridPosition> POSITIONS =
      List.of(
          new GridPosition(1, "P1", new LocalName("Một", "One")),
          new GridPosition(2, "P2", new LocalName("Hai", "Two")));
  private static final List<GridCompetency> COMPETENCIES =
      List.of(competency(10, "C01", false), competency(11, "C02", true));

  private static GridCompetency competency(long id, String code, boolean retired) {
    return new GridCompetency(id, code, new LocalName(code, code), retired, List.of(1, 2, 3));
  }

  private static RequirementGrid grid(Map<RequirementCell, Integer> levels) {
    return new RequirementGrid(DAY, POSITIONS, COMPETENCIES, levels, null);
  }

  private static RequirementCell cell(long position, long competency) {
    return new RequirementCell(position, competency);
  }

  @Test
  void raisedAddedAndTakenAwayInTheOrderOfTheGrid() {
    var before = grid(Map.of(cell(1, 10), 2, cell(2, 10), 3, cell(2, 11), 1));
    var after = grid(Map.of(cell(1, 10), 3, cell(1, 11), 1, cell(2, 11), 1));

    var changes = RequirementChange.between(before, after, Map.of(1L, 7));

    assertThat(changes)
        .extracting(
            change -> change.position().code(),
            change -> change.competency().code(),
            RequirementChange::before,
            RequirementChange::after,
            RequirementChange::people)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("P1", "C01", 2, 3, 7),
            org.assertj.core.groups.Tuple.tuple("P1", "C02", 0, 1, 7),
            org.assertj.core.groups.Tuple.tuple("P2", "C01", 3, 0, 0));
  }

  @Test
  void sameGridHasNoChange() {
    var grid = grid(Map.of(cell(1, 10), 2));
    assertThat(RequirementChange.between(grid, grid, Map.of())).isEmpty();
  }

  @Test
  void retiredIsShownWhereSomebodyAsksForIt() {
    assertThat(RequirementGrid.shown(COMPETENCIES, List.of(cell(1, 10)))).hasSize(1);
    assertThat(RequirementGrid.shown(COMPETENCIES, List.of(cell(1, 11)))).hasSize(2);
  }

  @Test
  void decisionOfTomorrowIsRefusedAndOneWithoutNumberIsIncomplete() {
    assertThatThrownBy(() -> new MatrixDecision("1", DAY.plusDays(1), DAY).check(DAY))
        .isInstanceOf(Refused.class);
    new MatrixDecision("", DAY, DAY.plusYears(1)).check(DAY);
    assertThat(new MatrixDecision(" ", DAY, DAY).isComplete()).isFalse();
    assertThat(new MatrixDecision("1", null, DAY).isComplete()).isFalse();
    assertThat(new MatrixDecision("1", DAY, DAY).isComplete()).isTrue();
  }
}
