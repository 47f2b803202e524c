package vn.thao.certification.entity;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thao.platform.entity.LocalName;

/**
 * All that a stranger with a code may learn: whether it is valid, and whose initials, which course
 * and when. Of a revoked one also since when, but not why: that is between the officer and the
 * person. An unknown code has no other member.
 *
 * @param status valid, revoked, replaced or unknown
 * @param revokedAt null when it is valid
 */
public record Verification(
    String status, String initials, LocalName course, LocalDate completedOn, Instant revokedAt) {

  public static final Verification UNKNOWN = new Verification("unknown", "", null, null, null);

  public static Verification of(Statement statement, String status, Instant revokedAt) {
    var row = statement.row(status);
    return new Verification(
        status,
        initials(statement.data().getString("fullName")),
        row.course(),
        row.completedOn(),
        revokedAt);
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
