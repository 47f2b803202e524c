package vn.thao.platform.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of the organisation that a permission reaches: the subtrees below the units at these
 * paths. A path is the ids from the root down, {@code /12/34/}, so a subtree is a prefix.
 *
 * <p>Every query that returns people takes a scope; {@link #NONE} finds nobody.
 */
public record Scope(List<String> paths) {

  public static final Scope NONE = new Scope(List.of());

  /** Every unit there is. */
  public static final Scope EVERYTHING = new Scope(List.of("/"));

  public Scope {
    paths = List.copyOf(paths);
  }

  public boolean covers(String path) {
    return paths.stream().anyMatch(path::startsWith);
  }

  public boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Each part named once. */
  public Scope plus(Scope other) {
    var all = new ArrayList<>(paths);
    other.paths.stream().filter(path -> !covers(path)).forEach(all::add);
    return new Scope(all);
  }

  /** The part of this scope that lies at or below the path; NONE when it doesn't reach there. */
  public Scope within(String path) {
    if (covers(path)) {
      return new Scope(List.of(path));
    }
    return new Scope(paths.stream().filter(own -> own.startsWith(path)).toList());
  }
}
