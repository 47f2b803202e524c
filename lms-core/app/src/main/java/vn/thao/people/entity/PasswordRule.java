package vn.thao.people.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a password has to be: long enough, and more than the login. Nothing about digits and signs;
 * length is what makes guessing hopeless (NIST SP 800-63B).
 */
public final class PasswordRule {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 200;

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
    var rest = login.isEmpty() ? password : password.toLowerCase(Locale.ROOT).replace(login, "");
    return rest.length() < LEFT ? "sign-in.password-login" : "";
  }

  /** The same whichever keyboard it was typed on. */
  public static String clean(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
