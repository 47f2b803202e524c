package vn.thao.plugin.tenure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.thao.spi.Condition;

/**
 * Has held a position without a break for so many months at least. Posts of the position in several
 * units count together; one that begins the day after another ended goes on with it.
 */
public final class Tenure implements Condition {

  private static final String POSITION = "position";
  private static final String MONTHS = "months";

  @Override
  public String id() {
    return "thao.tenure";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field(POSITION, true, List.of()),
        new Field(MONTHS, true, List.of("3", "6", "12", "24", "36", "60")));
  }

  @Override
  public List<Stretch> holds(Map<String, String> chosen, Person person) {
    var months = chosen.getOrDefault(MONTHS, "");
    if (!months.matches("\\d{1,3}")) {
      return List.of();
    }
    var held = new ArrayList<Stretch>();
    for (var time : unbroken(chosen.getOrDefault(POSITION, ""), person)) {
      var from = after(time.from(), Integer.parseInt(months));
      if (from != null && (time.to() == null || !time.to().isBefore(from))) {
        held.add(new Stretch(from, time.to()));
      }
    }
    return held;
  }

  /** Null when there is no such day any more. */
  private static LocalDate after(LocalDate day, int months) {
    try {
      return day.plusMonths(months);
    } catch (DateTimeException never) {
      return null;
    }
  }

  private static List<Stretch> unbroken(String position, Person person) {
    var times = new ArrayList<Stretch>();
    person.posts().stream()
        .filter(post -> post.position().equals(position))
        .sorted(Comparator.comparing(Post::from))
        .forEach(post -> join(times, post));
    return times;
  }

  private static void join(List<Stretch> times, Post next) {
    var last = times.isEmpty() ? null : times.get(times.size() - 1);
    boolean goesOn =
        last != null && (last.to() == null || !last.to().plusDays(1).isBefore(next.from()));
    if (!goesOn) {
      times.add(new Stretch(next.from(), next.to()));
    } else if (last.to() != null && (next.to() == null || next.to().isAfter(last.to()))) {
      times.set(times.size() - 1, new Stretch(last.from(), next.to()));
    }
  }
}
