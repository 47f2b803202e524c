package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/** The posts and the levels of somebody, with their days: all that a roster asks about. */
public record RosterPerson(List<Post> posts, List<Held> levels) {

  public static final RosterPerson NOBODY = new RosterPerson(List.of(), List.of());

  /**
   * @param path of the unit
   * @param to last day; null: open
   */
  public record Post(
      String position,
      LocalName positionName,
      LocalName unit,
      String path,
      LocalDate from,
      LocalDate to) {

    boolean on(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
  }

  /**
   * @param to last day; {@link Attained#OPEN} when there is none
   */
  public record Held(long competency, int level, LocalDate from, LocalDate to) {

    boolean on(LocalDate day) {
      return !from.isAfter(day) && !to.isBefore(day);
    }
  }

  public List<Post> postsOn(LocalDate day) {
    return posts.stream().filter(post -> post.on(day)).toList();
  }

  /** 0 when none is attained. */
  public int levelOn(long competency, LocalDate day) {
    return levels.stream()
        .filter(held -> held.competency() == competency && held.on(day))
        .mapToInt(Held::level)
        .max()
        .orElse(0);
  }
}
