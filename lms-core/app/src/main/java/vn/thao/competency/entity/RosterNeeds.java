package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import vn.thao.platform.entity.LocalName;

/**
 * What a slot of a roster asks of a person. Who fits, until when and since when not is a pure
 * function of the person's posts and levels and a day.
 *
 * @param position code; empty: any
 * @param unit code; empty: anywhere
 * @param path of the unit; null when it does not exist on the day
 */
public record RosterNeeds(
    String position,
    LocalName positionName,
    String unit,
    LocalName unitName,
    String path,
    List<RosterLevel> levels) {

  /** Empty when the person fits. */
  public List<RosterLack> lacks(RosterPerson person, LocalDate day) {
    var lacks = new ArrayList<RosterLack>();
    var posts = person.postsOn(day);
    var held =
        posts.stream()
            .filter(post -> position.isEmpty() || position.equals(post.position()))
            .toList();
    if (posts.isEmpty()) {
      lacks.add(new RosterLack(RosterLack.Kind.POST, "", 0, 0));
    } else if (held.isEmpty()) {
      lacks.add(new RosterLack(RosterLack.Kind.POSITION, position, 0, 0));
    } else if (held.stream().noneMatch(this::within)) {
      lacks.add(new RosterLack(RosterLack.Kind.UNIT, unit, 0, 0));
    }
    for (var need : levels) {
      int has = person.levelOn(need.competency(), day);
      if (has < need.level()) {
        var kind = has == 0 ? RosterLack.Kind.NO_LEVEL : RosterLack.Kind.LEVEL;
        lacks.add(new RosterLack(kind, need.code(), need.level(), has));
      }
    }
    return lacks;
  }

  private boolean within(RosterPerson.Post post) {
    return unit.isEmpty() || (path != null && post.path().startsWith(path));
  }

  public boolean fits(RosterPerson person, LocalDate day) {
    return lacks(person, day).isEmpty();
  }

  /**
   * The last day on which somebody who fits still does, as far as is known.
   *
   * @return null: no end is known
   */
  public LocalDate until(RosterPerson person, LocalDate day) {
    return changes(person).tailSet(day, false).stream()
        .filter(change -> !fits(person, change))
        .findFirst()
        .map(change -> change.minusDays(1))
        .orElse(null);
  }

  /**
   * The first day since which somebody who does not fit has not.
   *
   * @return null: never fitted
   */
  public LocalDate since(RosterPerson person, LocalDate day) {
    LocalDate since = null;
    for (var change : changes(person).headSet(day, true).descendingSet()) {
      if (fits(person, change)) {
        return since;
      }
      since = change;
    }
    return null;
  }

  private static NavigableSet<LocalDate> changes(RosterPerson person) {
    var changes = new TreeSet<LocalDate>();
    for (var post : person.posts()) {
      changes.add(post.from());
      if (post.to() != null) {
        changes.add(post.to().plusDays(1));
      }
    }
    for (var held : person.levels()) {
      changes.add(held.from());
      if (held.to().isBefore(Attained.OPEN)) {
        changes.add(held.to().plusDays(1));
      }
    }
    return changes;
  }
}
