package vn.thao.people.entity;

import java.util.Locale;
import vn.thao.platform.entity.LocalName;

/**
 * A unit to choose.
 *
 * @param depth 0 for the topmost of what the caller may see
 */
public record UnitChoice(long id, String code, String path, LocalName name, int depth) {

  /** The name, moved in by the depth in the tree. */
  public String indented(Locale language) {
    return "\u2003".repeat(depth) + name.in(language);
  }
}
