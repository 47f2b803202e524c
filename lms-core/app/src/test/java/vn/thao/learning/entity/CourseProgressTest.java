package vn.thao.learning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseProgressTest {

  /** A letter an activity: completed, failed, begun, or not begun. */
  private static CourseProgress course(String statuses) {
    var modules = new ArrayList<ModuleRow>();
    int id = 0;
    for (var module : statuses.split(" ")) {
      var activities = new ArrayList<ActivityRow>();
      for (char status : module.toCharArray()) {
        activities.add(new ActivityRow(++id, "thao.page", "A" + id, 5, word(status), null));
      }
      modules.add(new ModuleRow(modules.size() + 1, "M", activities));
    }
    return new CourseProgress(null, List.copyOf(modules));
  }

  private static String word(char status) {
    return switch (status) {
      case 'c' -> "completed";
      case 'f' -> "failed";
      case 'b' -> "learning";
      default -> "not-begun";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "cn nn, 1, 2",
    "cc nn, 2, 3",
    "cc fn, 3, 4",
    "cc cf, 3, 4",
    "nc cc, 4, 1",
    "bc cc, 2, 1",
    "cc cc, 4, ",
    "cc cf, 4, ",
    "nn nn, 9, 1"
  })
  void wayOnLeadsToWhatIsNotDone(String statuses, long from, Long to) {
    var next = course(statuses).after(from);
    assertThat(next == null ? null : next.id()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"c, 1, false", "f, 1, true", "b, 1, false", "f, 2, false"})
  void onlyWhatWasTriedAndNotPassedIsFailed(String statuses, long activity, boolean failed) {
    assertThat(course(statuses).isFailed(activity)).isEqualTo(failed);
  }
}
