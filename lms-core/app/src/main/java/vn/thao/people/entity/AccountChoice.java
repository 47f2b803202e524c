package vn.thao.people.entity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody whom an officer has chosen, as the officer saw the account.
 *
 * @param epoch of the account; {@link #NONE}: there was none
 */
public record AccountChoice(long person, int epoch) {

  public static final int NONE = -1;
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(-1|\\d{1,9})");

  /** As a form sends it, {@code 4711.3}. */
  public static Optional<AccountChoice> of(String text) {
    var match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(
            new AccountChoice(Long.parseLong(match.group(1)), Integer.parseInt(match.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return person + "." + epoch;
  }
}
