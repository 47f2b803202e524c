package vn.thao.reports.control;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thao.reports.control.AgencyReading.Post;

/** Whom the numbers of a report by agency count. */
interface AgencyMeasures {

  AgencyReading agencies();

  /**
   * Whoever of these is counted by the measure.
   *
   * @return null when the report has no such measure
   */
  Set<Long> of(List<Post> here, String measure);

  /** The same of everybody whom the report reaches. */
  default Set<Long> counted(String measure) {
    return of(agencies().posts(), measure);
  }

  /** Those of these for whom it holds. */
  static Set<Long> having(Set<Long> people, Predicate<Long> condition) {
    return people.stream().filter(condition).collect(Collectors.toSet());
  }

  /** What is asked of somebody, where the report asks a number; 0: nothing. */
  default int required(long person) {
    return 0;
  }

  /** What somebody has of it. */
  default int attained(long person) {
    return 0;
  }
}
