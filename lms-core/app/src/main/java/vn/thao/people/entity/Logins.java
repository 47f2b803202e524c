package vn.thao.people.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Login names: small letters and digits that are easy to say, from the name or the staff number and
 * never from the citizen id, whose 9 or 12 digits are refused.
 */
public final class Logins {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 60;
  private static final int LONGEST_STEM = 40;
  private static final String FORM =
      "[a-z0-9][a-z0-9._-]{" + (SHORTEST - 1) + "," + (LONGEST - 1) + "}";

  private Logins() {}

  public static boolean isRight(String login) {
    return login.matches(FORM) && !looksLikeCitizenId(login);
  }

  private static boolean looksLikeCitizenId(String login) {
    var bare = login.replaceAll("[._-]", "");
    return bare.matches("\\d{9}|\\d{12}") || bare.matches(".*\\d{12}.*");
  }

  /** As people type it on the sign-in page. */
  public static String clean(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /** Given name, then the initials of the rest: Nguyễn Thị Minh Anh is anhntm. */
  public static String fromName(String fullName, String givenName, String staffNumber) {
    var given = letters(givenName);
    var all = " " + fullName + " ";
    int at = all.lastIndexOf(" " + givenName + " ");
    var rest =
        at < 0 ? fullName : all.substring(0, at) + all.substring(at + givenName.length() + 1);
    var initials =
        Arrays.stream(rest.strip().split("\\s+"))
            .map(Logins::letters)
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    var stem = cut(given + initials);
    return isRight(stem) ? stem : fromNumber(staffNumber);
  }

  /** S-000458 is s-000458. */
  public static String fromNumber(String staffNumber) {
    var stem =
        cut(Names.searchable(staffNumber).replace('/', '-').replaceAll("[^a-z0-9._-]", ""))
            .replaceAll("^[._-]+", "");
    return isRight(stem) ? stem : "nv";
  }

  /** The stem itself if it is free and right, else with a number behind it; it is taken then. */
  public static String free(String stem, Set<String> taken) {
    var login = stem;
    for (int i = 2; !isRight(login) || !taken.add(login); i++) {
      login = stem + i;
    }
    return login;
  }

  private static String letters(String text) {
    return Names.searchable(text).replaceAll("[^a-z]", "");
  }

  private static String cut(String stem) {
    return stem.length() > LONGEST_STEM ? stem.substring(0, LONGEST_STEM) : stem;
  }
}
