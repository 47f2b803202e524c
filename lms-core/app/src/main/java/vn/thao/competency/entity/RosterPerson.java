package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/** The posts of somebody, with their days: how people are named, and to whom. */
public record RosterPerson(List<Post> posts) {

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

  public List<Post> postsOn(LocalDate day) {
    return posts.stream().filter(post -> post.on(day)).toList();
  }
}
