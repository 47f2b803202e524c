package vn.thao.content.boundary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a file that a browser asks for (RFC 9110, 14.2), both ends included.
 *
 * @param from from 0
 * @param to below the file's length, unless the range {@link #isBeyond}
 */
record ByteRange(long from, long to) {

  private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");
  private static final ByteRange BEYOND = new ByteRange(-1, -1);

  /**
   * @return empty when the whole file is to be sent: nothing asked for, several ranges, or nonsense
   */
  static Optional<ByteRange> of(String header, long length) {
    var asked = SINGLE.matcher(header == null ? "" : header.strip());
    if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (asked.group(1).isEmpty()) {
      long last = Math.min(length, Long.parseLong(asked.group(2)));
      return Optional.of(last == 0 ? BEYOND : new ByteRange(length - last, length - 1));
    }
    long from = Long.parseLong(asked.group(1));
    long to = asked.group(2).isEmpty() ? length - 1 : Long.parseLong(asked.group(2));
    if (to < from && !asked.group(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(from >= length ? BEYOND : new ByteRange(from, Math.min(to, length - 1)));
  }

  /** Nothing of the file lies in it. */
  boolean isBeyond() {
    return from < 0;
  }
}
