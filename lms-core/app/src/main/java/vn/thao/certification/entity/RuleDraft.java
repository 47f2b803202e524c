package vn.thao.certification.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import vn.thao.platform.entity.Refused;

/**
 * A rule as an officer writes it; checks itself.
 *
 * @param first code of the first path's course
 * @param renewal code of the renewal's course; empty: the same
 */
public record RuleDraft(
    String base,
    String months,
    String fixedDay,
    String renewFrom,
    String grace,
    String first,
    String renewal,
    String decision,
    LocalDate from) {

  private static final int LONGEST_DECISION = 200;

  /**
   * @throws Refused naming what is missing or out of range
   */
  public ProgrammeRule rule() {
    if (from == null) {
      throw new Refused("programme.from-needed");
    }
    if (decision.isBlank() || decision.length() > LONGEST_DECISION) {
      throw new Refused("programme.decision-needed", LONGEST_DECISION);
    }
    var kind = kind();
    return new ProgrammeRule(
        kind,
        within(months, 1, 120, "programme.months-wrong"),
        kind == RuleBase.FIXED ? fixed() : null,
        within(renewFrom, 0, 730, "programme.renew-from-wrong"),
        within(grace, 0, 730, "programme.grace-wrong"));
  }

  private RuleBase kind() {
    return Arrays.stream(RuleBase.values())
        .filter(each -> each.name().equals(base))
        .findFirst()
        .orElseThrow(() -> new Refused("programme.base-needed"));
  }

  private static int within(String typed, int least, int most, String key) {
    if (!typed.matches("\\d{1,4}")
        || Integer.parseInt(typed) < least
        || Integer.parseInt(typed) > most) {
      throw new Refused(key, least, most);
    }
    return Integer.parseInt(typed);
  }

  private MonthDay fixed() {
    try {
      var parts = fixedDay.split("[/.-]");
      return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException broken) {
      throw new Refused("programme.fixed-day-wrong");
    }
  }
}
