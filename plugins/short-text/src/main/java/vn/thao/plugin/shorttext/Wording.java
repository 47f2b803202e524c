package vn.thao.plugin.shorttext;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When two answers count as the same. Never told apart: capitals, composed and decomposed letters,
 * how many spaces, and on which vowel of a word its tone is written (hòa, hoà). Told apart unless
 * the question says otherwise: letters with and without marks (đ and d as well), and punctuation.
 *
 * @param ignoreMarks sở and so are the same
 * @param ignorePunctuation «24 giờ.» and «24 giờ» are the same
 */
record Wording(boolean ignoreMarks, boolean ignorePunctuation) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern SIGN = Pattern.compile("[\\p{P}\\p{S}]+");

  /** Grave, acute, tilde, hook above, dot below: the tones; the other marks make letters. */
  private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

  /** The form that is compared; empty when nothing is left of the text. */
  String of(String text) {
    String plain = INVISIBLE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    plain = Normalizer.normalize(plain, Normalizer.Form.NFD);
    if (ignorePunctuation) {
      plain = SIGN.matcher(plain).replaceAll(" ");
    }
    if (ignoreMarks) {
      plain = MARK.matcher(plain).replaceAll("").replace('đ', 'd');
    }
    return Arrays.stream(SPACE.split(plain.strip()))
        .filter(word -> !word.isEmpty())
        .map(Wording::toneLast)
        .collect(Collectors.joining(" "));
  }

  private static String toneLast(String word) {
    String tones =
        TONE.matcher(word).results().map(found -> found.group()).collect(Collectors.joining());
    return TONE.matcher(word).replaceAll("") + tones;
  }
}
