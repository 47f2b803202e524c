package vn.thao.people.entity;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * One-time codes that people copy from paper: 78 bits in 16 letters and digits, in groups of four,
 * without those that look alike.
 */
public final class SlipCode {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  private SlipCode() {}

  public static String next() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return grouped(code.toString());
  }

  /** As it was made, however it was typed; other codes are left as they are. */
  public static String clean(String typed) {
    var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.–-]", "");
    return bare.matches("[" + SIGNS + "]{" + LENGTH + "}") ? grouped(bare) : typed.strip();
  }

  private static String grouped(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }
}
