package vn.thao.plugin.tenure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thao.spi.Condition;
import vn.thao.spi.Condition.Person;
import vn.thao.spi.Condition.Post;
import vn.thao.spi.Condition.Stretch;
import vn.thao.spi.ConditionContract;

class TenureTest extends ConditionContract {

  private static final Map<String, String> A_YEAR = Map.of("position", "P1", "months", "12");

  @Override
  protected Condition condition() {
    return new Tenure();
  }

  /** Each post: position, first day, last day or empty. */
  private static Person person(String... posts) {
    var held = new ArrayList<Post>();
    for (var post : posts) {
      var parts = post.split(" ", -1);
      held.add(new Post(parts[0], "X", 1, day(parts[1]), parts.length > 2 ? day(parts[2]) : null));
    }
    return new Person(held, Map.of());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Sample sample(Person person, Stretch... days) {
    return new Sample(A_YEAR, person, List.of(days));
  }

  @Override
  protected List<Sample> samples() {
    return List.of(
        sample(person("P1 2025-01-15"), new Stretch(day("2026-01-15"), null)),
        sample(
            person("P1 2025-01-15 2026-01-15"), new Stretch(day("2026-01-15"), day("2026-01-15"))),
        sample(person("P1 2025-01-15 2026-01-14")),
        sample(person("P2 2020-01-01")),
        // from one unit to the next without a day between
        sample(
            person("P1 2025-07-01", "P1 2025-01-01 2025-06-30"),
            new Stretch(day("2026-01-01"), null)),
        sample(person("P1 2025-07-02 2026-06-30", "P1 2025-01-01 2025-06-30")),
        // two at once
        sample(
            person("P1 2024-01-01 2025-06-30", "P1 2024-06-01 2024-12-31"),
            new Stretch(day("2025-01-01"), day("2025-06-30"))),
        // after a break it begins anew
        sample(
            person("P1 2020-01-01 2021-06-30", "P1 2023-02-28"),
            new Stretch(day("2021-01-01"), day("2021-06-30")),
            new Stretch(day("2024-02-28"), null)));
  }
}
