package vn.thao.competency.entity;

import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/** A slot as it was typed; what it asks for comes after. */
public record RosterSlotDraft(LocalName name, int primaries, int deputies) {

  private static final int LONGEST = 200;
  private static final int MOST = 20;

  /** Checks what it can without knowing the province. */
  public RosterSlotDraft {
    if (name.vi().isBlank() || name.vi().length() > LONGEST || name.en().length() > LONGEST) {
      throw new Refused("rosters.name-needed", LONGEST);
    }
    if (primaries < 1 || primaries > MOST || deputies < 0 || deputies > MOST) {
      throw new Refused("rosters.seats-wrong", MOST);
    }
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
