package vn.thao.plugin.handbook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Text that people type, line by line. */
final class Lines {

  private Lines() {}

  /** Those that say something. */
  static List<String> of(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Composed, with plain line ends, nothing around it. */
  static String clean(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
  }

  /** For searching: without case, tones and marks, so that “hop bao” finds “Họp báo”. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }
}
