package vn.thao.platform.control;

import java.util.Collections;

/** Statements put together from parts, whose parameters are numbered only at the end. */
public final class Numbered {

  private Numbered() {}

  /** Each {@code ?} gets its number. */
  public static String marks(String sql) {
    var text = new StringBuilder();
    int number = 0;
    for (int i = 0; i < sql.length(); i++) {
      text.append(sql.charAt(i));
      if (sql.charAt(i) == '?') {
        text.append(++number);
      }
    }
    return text.toString();
  }

  /** So many of them, still without numbers, for a list. */
  public static String list(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }
}
