package vn.thao.certification.entity;

/**
 * What of the register is asked for; empty members and a year of 0 do not filter.
 *
 * @param unit code of the unit that issued
 * @param course its code
 * @param status valid, revoked or replaced
 * @param search part of a name, with or without diacritics, or a number as it is printed
 */
public record RegisterFilter(int year, String unit, String course, String status, String search) {

  private static final int LONGEST = 100;

  /** As it stands in an address; what isn't given, or no year, is null or empty. */
  public static RegisterFilter of(
      String year, String unit, String course, String status, String search) {
    int number = text(year).matches("\\d{4}") ? Integer.parseInt(text(year)) : 0;
    return new RegisterFilter(number, text(unit), text(course), text(status), text(search));
  }

  /** What was typed, without spaces around it and not longer than anything that is looked for. */
  public static String text(String value) {
    var typed = value == null ? "" : value.strip();
    return typed.substring(0, Math.min(LONGEST, typed.length()));
  }
}
