package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days that follow one another, both ends counted. */
public record DutyDays(LocalDate from, LocalDate to) {

  /** Draws together what follows one another; the days come in order. */
  public static List<DutyDays> of(List<LocalDate> days) {
    var drawn = new ArrayList<DutyDays>();
    for (var day : days) {
      var last = drawn.isEmpty() ? null : drawn.get(drawn.size() - 1);
      if (last != null && last.to().plusDays(1).equals(day)) {
        drawn.set(drawn.size() - 1, new DutyDays(last.from(), day));
      } else {
        drawn.add(new DutyDays(day, day));
      }
    }
    return drawn;
  }

  public boolean single() {
    return from.equals(to);
  }
}
