package vn.thao.xapi.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** The small notations of the standard: UUID, IRI, timestamp, duration, language tag. */
final class Terms {

  private static final int LONGEST_IRI = 4000;
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern MAIL = Pattern.compile("mailto:[^\\s@<>]+@[^\\s@<>]+");
  private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{40}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(\\s*;.{0,200})?");
  private static final Pattern LANGUAGE =
      Pattern.compile("([A-Za-z]{2,8}|[xi](?=-))(-[A-Za-z0-9]{1,8}){0,12}");
  private static final String N = "\\d{1,9}(?:[.,]\\d{1,9})?";
  private static final Pattern DURATION =
      Pattern.compile(
          ("P(?:#W|(?=[\\dT])(?:#Y)?(?:#M)?(?:#D)?(?:T(?=\\d)(?:#H)?(?:#M)?(?:#S)?)?)")
              .replace("#", N));
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)([.,]\\d{1,12})?"
              + "(Z|[+-]\\d\\d(?::?\\d\\d)?)?");

  private Terms() {}

  static boolean isUuid(String text) {
    return UUID.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  static boolean isIri(String text) {
    return text.length() <= LONGEST_IRI && IRI.matcher(text).matches();
  }

  static boolean isMail(String text) {
    return text.length() <= 300 && MAIL.matcher(text).matches();
  }

  static boolean isSha1(String text) {
    return SHA1.matcher(text).matches();
  }

  static boolean isMediaType(String text) {
    return MEDIA_TYPE.matcher(text).matches();
  }

  static boolean isLanguage(String text) {
    return text.length() <= 100 && LANGUAGE.matcher(text).matches();
  }

  static boolean isDuration(String text) {
    return DURATION.matcher(text).matches();
  }

  static boolean isTimestamp(String text) {
    return instant(text) != null;
  }

  /** ISO 8601 with a day and a time; without an offset it is UTC. Null when it is none. */
  static Instant instant(String text) {
    var parts = TIMESTAMP.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    var offset = parts.group(4) == null ? "Z" : parts.group(4);
    if (offset.matches("-00(:?00)?")) {
      return null;
    }
    var fraction = parts.group(3) == null ? "" : parts.group(3).replace(',', '.');
    var plain =
        parts.group(1)
            + "T"
            + parts.group(2)
            + fraction.substring(0, Math.min(10, fraction.length()))
            + (offset.equals("Z")
                ? "Z"
                : offset.substring(0, 3) + ":" + (offset + "00").replace(":", "").substring(3, 5));
    try {
      return OffsetDateTime.parse(plain).toInstant();
    } catch (DateTimeException notInTheCalendar) {
      return null;
    }
  }
}
