package vn.thao.competency.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A week of the duty calendar.
 *
 * @param gaps days from the day of looking on on which nobody is on duty
 * @param overlaps days on which more than one is
 */
public record DutyWeek(
    LocalDate from,
    LocalDate to,
    List<DutyTurn> turns,
    List<LocalDate> gaps,
    List<LocalDate> overlaps) {

  public static final int SHOWN = 8;

  public List<DutyDays> gapDays() {
    return DutyDays.of(gaps);
  }

  public List<DutyDays> overlapDays() {
    return DutyDays.of(overlaps);
  }

  public static LocalDate first(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  public static LocalDate last(LocalDate day) {
    return first(day).plusWeeks(SHOWN).minusDays(1);
  }

  /** The week of the day and those after it; none when nobody is on duty in any of them. */
  public static List<DutyWeek> of(List<DutyTurn> turns, LocalDate day) {
    if (turns.isEmpty()) {
      return List.of();
    }
    return Stream.iterate(first(day), monday -> monday.plusWeeks(1))
        .limit(SHOWN)
        .map(monday -> week(monday, turns, day))
        .toList();
  }

  private static DutyWeek week(LocalDate monday, List<DutyTurn> turns, LocalDate day) {
    var sunday = monday.plusDays(6);
    var gaps = new ArrayList<LocalDate>();
    var overlaps = new ArrayList<LocalDate>();
    for (var each = monday; !each.isAfter(sunday); each = each.plusDays(1)) {
      var on = each;
      long count = turns.stream().filter(turn -> turn.on(on)).count();
      if (count == 0 && !each.isBefore(day)) {
        gaps.add(each);
      } else if (count > 1) {
        overlaps.add(each);
      }
    }
    var own =
        turns.stream()
            .filter(turn -> !turn.from().isAfter(sunday) && !turn.to().isBefore(monday))
            .toList();
    return new DutyWeek(monday, sunday, own, gaps, overlaps);
  }
}
