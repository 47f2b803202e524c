package vn.thao.certification.entity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thao.platform.entity.LocalName;

/**
 * All that a stranger with a code may learn: whether it is valid, and then whose initials, which
 * course and when. An unknown code has no other member.
 */
public record Verification(
    boolean valid, String initials, LocalName course, LocalDate completedOn) {

  public static final Verification UNKNOWN = new Verification(false, "", null, null);

  public static Verification of(Statement statement) {
    var row = statement.row();
    return new Verification(
        true, initials(statement.data().getString("fullName")), row.course(), row.completedOn());
  }

  /** Nguyễn Thị Ánh gives N.T.Á. */
  static String initials(String fullName) {
    return Arrays.stream(Normalizer.normalize(fullName, Normalizer.Form.NFC).strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(
            word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
        .collect(Collectors.joining());
  }
}
