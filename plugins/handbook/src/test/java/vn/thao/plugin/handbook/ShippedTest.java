package vn.thao.plugin.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What comes with the software keeps the rules that writers have to keep. */
class ShippedTest {

  private static final int A_FORM = 15_800;

  @Test
  void chaptersAreSoundWholeAndTranslated() {
    var parts = new HashSet<String>();
    Shipped.chapters()
        .forEach(
            (code, chapter) -> {
              assertThat(chapter.refusal()).as(code).isEmpty();
              parts.add(chapter.part());
              for (var field : ChapterText.LONGEST.keySet()) {
                assertThat(chapter.vi().field(field)).as(code + " " + field).isNotEmpty();
                assertThat(chapter.en().field(field)).as(code + " " + field).isNotEmpty();
              }
              assertThat(chapter.vi().steps()).as(code).hasSizeBetween(5, 12);
              assertThat(chapter.vi().wording()).hasSameSizeAs(chapter.en().wording());
            });
    assertThat(parts).containsExactlyInAnyOrderElementsOf(Chapter.PARTS);
  }

  @Test
  void chaptersSayWhatTheyFollowFromAndWhatIsToBeChecked() {
    Shipped.chapters()
        .forEach(
            (code, chapter) -> {
              assertThat(chapter.vi().field("basis"))
                  .as(code)
                  .contains("law:1719/", "cần kiểm tra");
              assertThat(chapter.en().field("basis"))
                  .as(code)
                  .contains("law:1719/", "to be checked");
              assertThat(citations(chapter.en())).as(code).isEqualTo(citations(chapter.vi()));
            });
  }

  private static java.util.List<String> citations(ChapterText text) {
    return Pattern.compile("law:[^)]+")
        .matcher(text.field("steps") + text.field("basis"))
        .results()
        .map(found -> found.group())
        .toList();
  }

  @Test
  void inventedExampleSaysSo() {
    Shipped.chapters().values().stream()
        .flatMap(chapter -> chapter.vi().wording().stream())
        .filter(each -> each.text().contains("hư cấu"))
        .forEach(each -> assertThat(each.heading()).contains("TÌNH HUỐNG GIẢ ĐỊNH"));
  }

  @Test
  void bothLanguagesAtTheirLongestFitIntoOneForm() {
    int letters = ChapterText.LONGEST.values().stream().mapToInt(each -> 2 * each).sum();
    assertThat(letters).isLessThanOrEqualTo(A_FORM);
  }
}
