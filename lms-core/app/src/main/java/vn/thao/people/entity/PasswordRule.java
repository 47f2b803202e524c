package vn.thao.people.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a password has to be: long enough, more than the login, and nothing that is tried first.
 * Nothing about digits and signs; length is what makes guessing hopeless (NIST SP 800-63B, which
 * also names repetitive and sequential characters among what is to be refused).
 */
public final class PasswordRule {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 200;

  /** Fewer different letters than this are one key held down. */
  private static final int VARIED = 4;

  /** So much has to be left without the login. */
  private static final int LEFT = 6;

  private PasswordRule() {}

  /**
   * @return the key of what is wrong; empty when nothing is
   */
  public static String problem(String password, String login) {
    int length = clean(password).length();
    if (length < SHORTEST) {
      return "sign-in.password-short";
    }
    if (length > LONGEST) {
      return "sign-in.password-long";
    }
    if (isEasy(clean(password))) {
      return "sign-in.password-easy";
    }
    var rest = login.isEmpty() ? password : password.toLowerCase(Locale.ROOT).replace(login, "");
    return rest.length() < LEFT ? "sign-in.password-login" : "";
  }

  /** A few letters over and over, or letters and digits one after the other as they are counted. */
  private static boolean isEasy(String password) {
    if (password.codePoints().distinct().count() < VARIED) {
      return true;
    }
    var letters = password.toLowerCase(Locale.ROOT).replaceFirst("90$", "9").toCharArray();
    int step = letters[1] - letters[0];
    for (int i = 1; i < letters.length; i++) {
      if (letters[i] - letters[i - 1] != step) {
        return false;
      }
    }
    return Math.abs(step) == 1;
  }

  /** The same whichever keyboard it was typed on. */
  public static String clean(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
