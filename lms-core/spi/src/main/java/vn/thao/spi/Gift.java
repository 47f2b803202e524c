package vn.thao.spi;

/**
 * What every text in the manner of the GIFT format has in common: a backslash takes the meaning
 * from {@code ~ = # { } :} and from another backslash, and braces stand around what is asked.
 * Nothing here throws.
 */
public final class Gift {

  private static final String SPECIAL = "~=#{}:\\";

  private Gift() {}

  /** The words so that nothing in them has a meaning. */
  public static String escape(String words) {
    return words.replaceAll("[~=#{}:\\\\]", "\\\\$0");
  }

  /** The words that were {@link #escape}d; a backslash before anything else stays. */
  public static String unescape(String gift) {
    var words = new StringBuilder();
    for (int i = 0; i < gift.length(); i++) {
      if (isEscape(gift, i)) {
        i++;
      }
      words.append(gift.charAt(i));
    }
    return words.toString();
  }

  private static boolean isEscape(String gift, int i) {
    return gift.charAt(i) == '\\'
        && i + 1 < gift.length()
        && SPECIAL.indexOf(gift.charAt(i + 1)) >= 0;
  }

  /** The first opening brace that has its meaning, at or after the place; −1 when there is none. */
  public static int brace(String gift, int from) {
    return indexOf(gift, '{', from);
  }

  /** The first such character that has its meaning; −1 when there is none. */
  public static int indexOf(String gift, char sought) {
    return indexOf(gift, sought, 0);
  }

  private static int indexOf(String gift, char sought, int from) {
    for (int i = from; i < gift.length(); i++) {
      if (isEscape(gift, i)) {
        i++;
      } else if (gift.charAt(i) == sought) {
        return i;
      }
    }
    return -1;
  }

  /** The brace that closes what the one at {@code open} opens; −1 when none does. */
  public static int end(String gift, int open) {
    int depth = 0;
    for (int i = open; i < gift.length(); i++) {
      if (isEscape(gift, i)) {
        i++;
      } else if (gift.charAt(i) == '{') {
        depth++;
      } else if (gift.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
