package vn.thao.people.entity;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Vietnamese names: kept as their owner writes them (NFC), sorted by given name, then the rest, by
 * the rules of ICU for Vietnamese, and found without diacritics.
 */
public final class Names {

  private Names() {}

  public static String clean(String name) {
    return Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
  }

  /** The last word, unless HR says otherwise. */
  public static String givenName(String fullName) {
    return fullName.substring(fullName.lastIndexOf(' ') + 1);
  }

  /** Sorting by these bytes (as hex) sorts in Vietnamese, on any database. */
  public static String sortKey(String fullName, String givenName) {
    var collator = Collator.getInstance(new ULocale("vi"));
    var rest = fullName.equals(givenName) ? "" : fullName;
    return hex(collator, givenName) + hex(collator, rest);
  }

  private static String hex(Collator collator, String text) {
    return HexFormat.of().formatHex(collator.getCollationKey(text).toByteArray());
  }

  /**
   * For {@code like}: whatever holds these words, in any spelling; what was typed is no pattern.
   */
  public static String pattern(String words) {
    return "%" + searchable(words).replaceAll("[%_\\\\]", " ").strip() + "%";
  }

  /** Lower case without diacritics; đ is mapped by hand since it has no decomposition. */
  public static String searchable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }
}
