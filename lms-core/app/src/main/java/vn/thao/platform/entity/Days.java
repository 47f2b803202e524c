package vn.thao.platform.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The days on which something holds: stretches in their order that neither touch nor overlap. What
 * has no end reaches to {@link #OPEN}, what has no beginning from {@link #FIRST}.
 */
public record Days(List<Stretch> stretches) {

  /** From one day to another, both included. */
  public record Stretch(LocalDate from, LocalDate to) {

    boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
  public static final Days NEVER = new Days(List.of());
  public static final Days ALWAYS = new Days(List.of(new Stretch(FIRST, OPEN)));

  public Days {
    stretches = List.copyOf(stretches);
  }

  /**
   * From one day to another.
   *
   * @param to null: no end is known
   */
  public static Days of(LocalDate from, LocalDate to) {
    return of(List.of(new Stretch(from, to == null ? OPEN : to)));
  }

  /** All days of these stretches, in whatever order they come and however they overlap. */
  public static Days of(Collection<Stretch> any) {
    var joined = new ArrayList<Stretch>();
    any.stream()
        .filter(each -> !each.to().isBefore(each.from()))
        .sorted(Comparator.comparing(Stretch::from))
        .forEach(next -> join(joined, next));
    return new Days(joined);
  }

  private static void join(List<Stretch> joined, Stretch next) {
    var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
    if (last == null || (last.to().isBefore(OPEN) && last.to().plusDays(1).isBefore(next.from()))) {
      joined.add(next);
    } else if (next.to().isAfter(last.to())) {
      joined.set(joined.size() - 1, new Stretch(last.from(), next.to()));
    }
  }

  public Days or(Days other) {
    var all = new ArrayList<>(stretches);
    all.addAll(other.stretches);
    return of(all);
  }

  public Days and(Days other) {
    return not().or(other.not()).not();
  }

  public Days not() {
    var gaps = new ArrayList<Stretch>();
    var from = FIRST;
    for (var each : stretches) {
      if (each.from().isAfter(from)) {
        gaps.add(new Stretch(from, each.from().minusDays(1)));
      }
      if (each.to().equals(OPEN)) {
        return new Days(gaps);
      }
      from = each.to().plusDays(1);
    }
    gaps.add(new Stretch(from, OPEN));
    return new Days(gaps);
  }

  public boolean on(LocalDate day) {
    return stretches.stream().anyMatch(each -> each.has(day));
  }

  /** The first day of the stretch that holds on this day; null when none does. */
  public LocalDate since(LocalDate day) {
    return stretches.stream()
        .filter(each -> each.has(day))
        .map(Stretch::from)
        .findFirst()
        .orElse(null);
  }

  /** The last day of the stretch that holds on this day; null when none does, or it has no end. */
  public LocalDate until(LocalDate day) {
    return stretches.stream()
        .filter(each -> each.has(day) && each.to().isBefore(OPEN))
        .map(Stretch::to)
        .findFirst()
        .orElse(null);
  }

  /** The last day before this one on which it held; null when it never did. */
  public LocalDate lastBefore(LocalDate day) {
    return stretches.stream()
        .map(Stretch::to)
        .filter(to -> to.isBefore(day))
        .reduce((one, later) -> later)
        .orElse(null);
  }
}
