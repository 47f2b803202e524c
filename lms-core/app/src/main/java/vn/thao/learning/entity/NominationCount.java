package vn.thao.learning.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;

/**
 * How many nominations (lượt người) stand where, and how many persons (người) they are. Each
 * nomination has one status, so the four parts sum up to the whole.
 */
public record NominationCount(
    int nominated, int persons, int notBegun, int learning, int completed, int overdue) {

  public static NominationCount of(Collection<NominationFact> facts, LocalDate day) {
    Map<NominationStatus, Integer> counts = new EnumMap<>(NominationStatus.class);
    var persons = new HashSet<Long>();
    for (var fact : facts) {
      counts.merge(fact.on(day), 1, Integer::sum);
      persons.add(fact.personId());
    }
    return new NominationCount(
        facts.size(),
        persons.size(),
        counts.getOrDefault(NominationStatus.NOT_BEGUN, 0),
        counts.getOrDefault(NominationStatus.LEARNING, 0),
        counts.getOrDefault(NominationStatus.COMPLETED, 0),
        counts.getOrDefault(NominationStatus.OVERDUE, 0));
  }

  /** Completed of a hundred; 0 when nobody was nominated. */
  public int percent() {
    return nominated == 0 ? 0 : 100 * completed / nominated;
  }

  /** Where the parts of a bar of a thousand end: completed, then learning, then not begun. */
  public int completedWidth() {
    return width(completed);
  }

  public int learningWidth() {
    return width(learning);
  }

  public int notBegunWidth() {
    return width(notBegun);
  }

  public int overdueWidth() {
    return width(overdue);
  }

  private int width(int part) {
    return nominated == 0 ? 0 : 1000 * part / nominated;
  }
}
