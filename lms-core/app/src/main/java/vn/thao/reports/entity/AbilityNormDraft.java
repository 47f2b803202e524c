package vn.thao.reports.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.Refused;

/**
 * A norm as it is typed; a competency with its level, or a certification programme.
 *
 * @param whom {@code T.} and a type of units, or {@code U.} and the code of a unit
 * @param position code; empty: anybody in post
 * @param competency code, or empty
 * @param level 1 to 5
 * @param programme code, or empty
 * @param required persons
 * @param from null: today
 */
public record AbilityNormDraft(
    String whom,
    String position,
    String competency,
    int level,
    String programme,
    int required,
    String source,
    LocalDate from) {

  private static final int MOST = 1000;
  private static final int LONGEST = 200;
  private static final int HIGHEST = 5;

  /**
   * @throws Refused when it says too little or too much
   */
  public void check() {
    if (competency.isEmpty() == programme.isEmpty()) {
      throw new Refused("ability-norms.no-ability");
    }
    if (!competency.isEmpty() && (level < 1 || level > HIGHEST)) {
      throw new Refused("ability-norms.no-level", HIGHEST);
    }
    if (required < 1 || required > MOST) {
      throw new Refused("ability-norms.no-number", MOST);
    }
    if (source.isBlank() || source.length() > LONGEST) {
      throw new Refused("ability-norms.no-source", LONGEST);
    }
  }

  /** What is asked for, as the aim of a norm ends. */
  public String ability() {
    return competency.isEmpty() ? programme : competency + "@" + level;
  }
}
