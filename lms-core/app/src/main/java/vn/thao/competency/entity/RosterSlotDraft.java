package vn.thao.competency.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/**
 * A slot as it was typed.
 *
 * @param position code; empty: any
 * @param unit code; empty: anywhere
 * @param levels by competency's code
 */
public record RosterSlotDraft(
    LocalName name,
    int primaries,
    int deputies,
    String position,
    String unit,
    Map<String, Integer> levels) {

  private static final int LONGEST = 200;
  private static final int MOST = 20;
  private static final Pattern LEVEL = Pattern.compile("(\\S{1,20})[:@]\\s*([1-9])");

  /** Checks what it can without knowing the province. */
  public RosterSlotDraft {
    if (name.vi().isBlank() || name.vi().length() > LONGEST || name.en().length() > LONGEST) {
      throw new Refused("rosters.name-needed", LONGEST);
    }
    if (primaries < 1 || primaries > MOST || deputies < 0 || deputies > MOST) {
      throw new Refused("rosters.seats-wrong", MOST);
    }
    if (position.isEmpty() && levels.isEmpty()) {
      throw new Refused("rosters.needs-needed");
    }
  }

  /**
   * Reads {@code C08:4, C07:3}.
   *
   * @throws Refused when it can't be read
   */
  public static Map<String, Integer> levels(String typed) {
    var levels = new LinkedHashMap<String, Integer>();
    for (var part : typed.split("[,;\\n]")) {
      if (part.isBlank()) {
        continue;
      }
      var level = LEVEL.matcher(part.strip());
      if (!level.matches()) {
        throw new Refused("rosters.level-wrong", part.strip());
      }
      levels.put(level.group(1), Integer.parseInt(level.group(2)));
    }
    return levels;
  }

  /**
   * @throws Refused when it is no number
   */
  public static int seats(String typed) {
    if (!typed.matches("\\d{1,3}")) {
      throw new Refused("rosters.seats-wrong", MOST);
    }
    return Integer.parseInt(typed);
  }
}
