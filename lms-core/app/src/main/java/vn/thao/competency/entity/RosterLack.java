package vn.thao.competency.entity;

/**
 * Why somebody does not fit a slot; said by the text {@code rosters.lack.<kind>}.
 *
 * @param what code of the position, the unit or the competency
 * @param needed level
 * @param has level; 0 when none is attained
 */
public record RosterLack(Kind kind, String what, int needed, int has) {

  /** What is missing. */
  public enum Kind {
    POST,
    POSITION,
    UNIT,
    LEVEL,
    NO_LEVEL
  }

  public String key() {
    return "rosters.lack." + kind;
  }
}
