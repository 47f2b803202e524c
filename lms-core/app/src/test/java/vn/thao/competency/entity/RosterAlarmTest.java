package vn.thao.competency.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thao.competency.entity.RosterAlarm.Kind;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;

class RosterAlarmTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final LocalName NAME = new LocalName("Vai", "Role");

  private static RosterMember member(long person, List<String> lacks, LocalDate last) {
    return new RosterMember(
        person,
        person,
        "Người " + person,
        "S",
        NAME,
        NAME,
        RosterKind.PRIMARY,
        "QĐ",
        DAY,
        lacks,
        lacks.isEmpty() ? null : last,
        lacks.isEmpty() ? last : null);
  }

  private static RosterSlot slot(int primaries, int deputies, long fit, RosterMember... members) {
    return new RosterSlot(
        1, NAME, primaries, deputies, "giữ P5", true, List.of(members), fit, List.of(), null);
  }

  private static List<Kind> kinds(RosterSlot... slots) {
    return RosterAlarm.of(List.of(slots), List.of(), DAY).stream().map(RosterAlarm::kind).toList();
  }

  @Test
  void onlyWhatIsMissingIsNamed() {
    assertThat(unfilled(Texts.VIETNAMESE, 0, 1)).isEqualTo("Còn thiếu 1 người dự bị.");
    assertThat(unfilled(Texts.VIETNAMESE, 2, 1))
        .isEqualTo("Còn thiếu 2 người chính. Còn thiếu 1 người dự bị.");
    assertThat(unfilled(Texts.ENGLISH, 1, 0)).isEqualTo("One primary is missing.");
    assertThat(unfilled(Texts.ENGLISH, 2, 3))
        .isEqualTo("2 primaries are missing. 3 deputies are missing.");
  }

  private static String unfilled(Locale language, int primaries, int deputies) {
    return new Texts().get(language, "rosters.alarm.UNFILLED", "", "", primaries, deputies).strip();
  }

  @Test
  void quietWhenAllIsWell() {
    assertThat(kinds(slot(1, 0, 2, member(1, List.of(), null)))).isEmpty();
    assertThat(kinds(slot(1, 0, 2, member(1, List.of(), DAY.plusDays(91))))).isEmpty();
  }

  @Test
  void theWorstFirst() {
    var lacks = List.of("chưa có C08");
    assertThat(
            kinds(
                slot(1, 1, 1, member(1, List.of(), DAY.plusDays(90))),
                slot(2, 0, 2, member(1, List.of(), null), member(2, lacks, DAY)),
                slot(1, 0, 2, member(3, lacks, null))))
        .containsExactly(
            Kind.UNFILLED, Kind.NO_LONGER, Kind.NEVER, Kind.SINGLE, Kind.TWICE, Kind.ENDING);
  }

  @Test
  void weeksShowGapsFromTheDayOnAndOverlaps() {
    var turn = new DutyTurn(1, 1, "A", DAY, DAY.plusDays(2), true);
    var other = new DutyTurn(2, 2, "B", DAY.plusDays(2), DAY.plusDays(3), true);

    var weeks = DutyWeek.of(List.of(turn, other), DAY);

    assertThat(weeks).hasSize(DutyWeek.SHOWN);
    assertThat(weeks.get(0).from()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(weeks.get(0).gaps()).isEmpty();
    assertThat(weeks.get(0).overlaps()).containsExactly(DAY.plusDays(2));
    assertThat(weeks.get(1).gaps()).hasSize(7);
    assertThat(weeks.get(1).gapDays())
        .containsExactly(new DutyDays(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6)));
    assertThat(DutyDays.of(List.of(DAY, DAY.plusDays(2)))).hasSize(2).allMatch(DutyDays::single);
    assertThat(DutyWeek.of(List.of(), DAY)).isEmpty();
  }

  @Test
  void turnOfSomebodyDismissedIsAnAlarmUntilItIsOver() {
    var turn = new DutyTurn(1, 1, "A", DAY.minusDays(1), DAY.plusDays(2), false);
    assertThat(RosterAlarm.of(List.of(), List.of(turn), DAY))
        .containsExactly(new RosterAlarm(Kind.ORPHANED, null, "A", turn.from(), List.of()));
    assertThat(RosterAlarm.of(List.of(), List.of(turn), DAY.plusDays(3))).isEmpty();
  }

  @Test
  void slotWithoutConditionsIsAnAlarmAndItsMembersAreNone() {
    var slot =
        new RosterSlot(
            1, NAME, 1, 0, null, true, List.of(member(1, List.of(), null)), 0, List.of(), null);
    assertThat(kinds(slot)).containsExactly(Kind.NO_RULE);
    var members = List.of(member(1, List.of("x"), null));
    var unknown = new RosterSlot(1, NAME, 1, 0, "x", false, members, 0, List.of(), null);
    assertThat(kinds(unknown)).containsExactly(Kind.UNDECIDED);
  }
}
