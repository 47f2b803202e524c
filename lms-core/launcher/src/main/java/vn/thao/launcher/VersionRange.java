package vn.thao.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions as Maven writes it: {@code [1.0,2.0)} from 1.0 on, below 2.0. A missing bound
 * is open, {@code [1.0,)}; {@code [1.2]} is that one. Versions are numbers with dots; 1 = 1.0.0.
 */
record VersionRange(String low, boolean lowIncluded, String high, boolean highIncluded) {

  private static final String VERSION = "\\d+(?:\\.\\d+)*";
  private static final Pattern ONE = Pattern.compile("\\[\\s*(" + VERSION + ")\\s*]");
  private static final Pattern RANGE =
      Pattern.compile("([\\[(])\\s*(" + VERSION + ")?\\s*,\\s*(" + VERSION + ")?\\s*([])])");

  /** Throws {@link IllegalArgumentException} for anything else. */
  static VersionRange parse(String text) {
    Matcher one = ONE.matcher(text.strip());
    if (one.matches()) {
      return new VersionRange(one.group(1), true, one.group(1), true);
    }
    Matcher range = RANGE.matcher(text.strip());
    if (!range.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new VersionRange(
        range.group(2), range.group(1).equals("["), range.group(3), range.group(4).equals("]"));
  }

  boolean contains(String version) {
    return aboveLow(version) && belowHigh(version);
  }

  private boolean aboveLow(String version) {
    int order = low == null ? 1 : compare(version, low);
    return order > 0 || order == 0 && lowIncluded;
  }

  private boolean belowHigh(String version) {
    int order = high == null ? -1 : compare(version, high);
    return order < 0 || order == 0 && highIncluded;
  }

  /** By number, dot by dot; what follows a hyphen doesn't count. */
  static int compare(String one, String other) {
    String[] ones = one.split("-", 2)[0].split("\\.");
    String[] others = other.split("-", 2)[0].split("\\.");
    for (int i = 0; i < Math.max(ones.length, others.length); i++) {
      int order = Integer.compare(number(ones, i), number(others, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int number(String[] parts, int index) {
    return index < parts.length && parts[index].matches("\\d{1,9}")
        ? Integer.parseInt(parts[index])
        : 0;
  }
}
