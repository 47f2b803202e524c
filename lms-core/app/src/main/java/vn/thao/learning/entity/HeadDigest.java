package vn.thao.learning.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the head of a unit is told once a week: numbers, never names, since mails are read in many
 * places.
 *
 * @param persons who is overdue
 * @param overdue how many courses
 * @param asked how many requests for more time wait
 */
public record HeadDigest(long head, String mail, int persons, int overdue, int asked) {

  /**
   * Somebody's role as the head of a unit.
   *
   * @param path of the unit
   * @param told whether told in this week already
   */
  public record Head(long person, String mail, String path, boolean told) {}

  /**
   * Something to be told: a course that is overdue, or a request that waits.
   *
   * @param path of a unit where the person works
   */
  public record Matter(long id, long person, String path, boolean request) {}

  /**
   * A matter goes to the heads of the unit in which the person works, or of the nearest one above
   * that has a head; whoever has several posts is told of in each. Nobody is told about themselves,
   * and nobody twice in a week.
   */
  public static List<HeadDigest> of(Collection<Head> heads, Collection<Matter> matters) {
    Map<Head, Set<Matter>> byHead = new HashMap<>();
    for (var matter : matters) {
      int nearest =
          heads.stream()
              .filter(head -> matter.path().startsWith(head.path()))
              .mapToInt(head -> head.path().length())
              .max()
              .orElse(-1);
      heads.stream()
          .filter(head -> head.path().length() == nearest)
          .filter(head -> matter.path().startsWith(head.path()))
          .filter(head -> head.person() != matter.person() && !head.told())
          .forEach(head -> byHead.computeIfAbsent(head, each -> new HashSet<>()).add(matter));
    }
    Map<Long, Set<Matter>> byPerson = new HashMap<>();
    Map<Long, String> mails = new HashMap<>();
    byHead.forEach(
        (head, all) -> {
          mails.put(head.person(), head.mail());
          byPerson.computeIfAbsent(head.person(), each -> new HashSet<>()).addAll(all);
        });
    return byPerson.entrySet().stream()
        .map(each -> counted(each.getKey(), mails.get(each.getKey()), each.getValue()))
        .sorted(Comparator.comparing(HeadDigest::head))
        .toList();
  }

  private static HeadDigest counted(long head, String mail, Set<Matter> matters) {
    var late = matters.stream().filter(matter -> !matter.request()).toList();
    return new HeadDigest(
        head,
        mail,
        (int) late.stream().map(Matter::person).distinct().count(),
        (int) late.stream().map(Matter::id).distinct().count(),
        (int) matters.stream().filter(Matter::request).map(Matter::id).distinct().count());
  }
}
