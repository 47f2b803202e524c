package vn.thao.planning.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

class PlanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final LocalName NAME = new LocalName("Tên", "Name");

  private static Plan.Agreement agreed(int edition, PlanSide side) {
    return new Plan.Agreement(edition, side, "Ai", DAY);
  }

  private static Plan plan(int edition, Plan.Agreement... agreements) {
    return new Plan(
        1, 2, "S-1", "Ai", DAY.minusDays(9), DAY.plusDays(90), edition, List.of(agreements));
  }

  @Test
  void bothSidesAgreeToTheSameEdition() {
    assertThat(plan(1).on(DAY)).isEqualTo(Plan.State.DRAFT);
    assertThat(plan(1, agreed(1, PlanSide.PERSON)).on(DAY)).isEqualTo(Plan.State.PERSON_AGREED);
    assertThat(plan(1, agreed(1, PlanSide.HEAD)).on(DAY)).isEqualTo(Plan.State.HEAD_AGREED);
    var both = plan(1, agreed(1, PlanSide.HEAD), agreed(1, PlanSide.PERSON));
    assertThat(both.on(DAY)).isEqualTo(Plan.State.AGREED);
    assertThat(both.on(DAY.plusDays(91))).isEqualTo(Plan.State.OVER);
    assertThat(plan(2, agreed(1, PlanSide.HEAD), agreed(2, PlanSide.PERSON)).on(DAY))
        .as("each to another edition")
        .isEqualTo(Plan.State.PERSON_AGREED);
  }

  @Test
  void aChangeVoidsWhatWasAgreed() {
    var changed = plan(2, agreed(1, PlanSide.HEAD), agreed(1, PlanSide.PERSON));
    assertThat(changed.on(DAY)).isEqualTo(Plan.State.DRAFT);
    assertThat(changed.isVoided()).isTrue();
    assertThat(plan(2, agreed(1, PlanSide.HEAD)).isVoided()).isFalse();
    assertThat(plan(3, agreed(1, PlanSide.HEAD), agreed(2, PlanSide.PERSON)).isVoided()).isFalse();
  }

  private static String status(int attained, boolean begun, LocalDate completed, LocalDate day) {
    return new PlanLine(
            1,
            "C12",
            NAME,
            2,
            PlanMeans.COURSE,
            "K01",
            NAME,
            null,
            "",
            DAY,
            attained,
            begun,
            completed)
        .on(day);
  }

  @Test
  void progressFollowsFromWhatIsKnown() {
    assertThat(status(0, false, null, DAY)).isEqualTo("not-begun");
    assertThat(status(1, true, null, DAY)).isEqualTo("learning");
    assertThat(status(1, true, null, DAY.plusDays(1))).isEqualTo("overdue");
    assertThat(status(1, true, DAY, DAY.plusDays(1))).isEqualTo("completed");
    assertThat(status(1, true, DAY, DAY.minusDays(1))).as("not yet then").isEqualTo("learning");
    assertThat(status(2, false, null, DAY.plusDays(1))).as("by whatever means").isEqualTo("passed");
  }

  @Test
  void aLineSaysWhatIsToBeDone() {
    Stream.of(
            new PlanLineDraft("C12", "6", PlanMeans.OWN, "", "", "Làm", DAY),
            new PlanLineDraft("C12", "2", PlanMeans.OWN, "", "", "", DAY),
            new PlanLineDraft("C12", "2", PlanMeans.EXERCISE, "", "", " ", DAY),
            new PlanLineDraft("C12", "2", PlanMeans.COURSE, "", "", "", DAY),
            new PlanLineDraft("C12", "2", PlanMeans.MENTOR, "", "", "Kèm", DAY),
            new PlanLineDraft("C12", "2", PlanMeans.OWN, "", "", "Làm", null),
            new PlanLineDraft("C12", "2", PlanMeans.OWN, "", "", "Làm", DAY.plusDays(91)))
        .forEach(
            draft ->
                assertThatThrownBy(() -> draft.check(plan(1)))
                    .as(draft.toString())
                    .isInstanceOf(Refused.class));
    new PlanLineDraft("C12", "2", PlanMeans.COURSE, "K01", "", "", DAY).check(plan(1));
  }
}
