package vn.thao.platform.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words by which a line of the audit log is found: lower case, without marks. */
public final class AuditWords {

  private static final int LONGEST = 60;
  private static final int MOST = 40;

  private AuditWords() {}

  public static Set<String> of(String... texts) {
    var words = new TreeSet<String>();
    for (var text : texts) {
      for (var word : folded(text).split("[^a-z0-9]+")) {
        if (!word.isEmpty() && words.size() < MOST) {
          words.add(word.length() <= LONGEST ? word : word.substring(0, LONGEST));
        }
      }
    }
    return words;
  }

  private static String folded(String text) {
    return Normalizer.normalize(
            text.toLowerCase(Locale.ROOT).replace('\u0111', 'd'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
