package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong leads to the form that has the field, by the names that the form has for it. */
class ProblemPlacesTest {

  private static final String QUIZ = "modules/01-a/quiz.yaml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "course.yaml | periods: 1 | periods: x | '' | part.course.periods",
        "course.yaml | 'title: {vi: Thử, en: Trial}' | 'title: {vi: Thử}' | '' | part.course.title",
        "course.yaml | level: 1 | level: x | '' | part.course.outcomes.level",
        "course.yaml | 'title: {vi: Một, en: One}' | 'title: {en: One}' | /modules/0"
            + " | part.module.title",
        "course.yaml | minutes: 5 | minutes: x | /modules/0/activities/0 | part.activity.minutes",
        "modules/01-a/lesson.md | 1719/0 | none/0 | /modules/0/activities/0 | thao.page.body",
        "en/modules/01-a/lesson.md | media/x | media/y | /modules/0/activities/0 | thao.page.body",
        QUIZ + " | draw: 2 | draw: x | /modules/0/activities/2 | thao.quiz.draw",
        QUIZ
            + " | answer: true | why: true | /modules/0/activities/2/items/1"
            + " | thao.true-false.answer"
      })
  void problemLeadsToItsField(String file, String from, String to, String at, String label) {
    var files = PackageReaderTest.sound();
    var text = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(file, text.replaceFirst(Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8));
    var source = PackageSource.of("test", files);
    var known = FakeTypes.known(Set.of("1719", "1719/0"), Set.of("C01"));
    var problems = new PackageReader(source, known).read().problems();
    assertThat(ProblemPlaces.of(source, problems, known))
        .anySatisfy(
            place -> {
              assertThat(place.at()).isEqualTo(at);
              assertThat(place.label()).isEqualTo(label);
              assertThat(place.isOf(at.replaceAll("/items/.*", ""))).isTrue();
            });
  }

  @Test
  void problemOfAFileThatNoFormShowsNamesTheFileOnly() {
    var files = PackageReaderTest.sound();
    files.remove(QUIZ);
    files.put("modules/01-a/media/x.svg", new byte[0]);
    var source = PackageSource.of("test", files);
    var known = FakeTypes.known(Set.of("1719", "1719/0"), Set.of("C01"));
    var problems = new PackageReader(source, known).read().problems();
    assertThat(problems).isNotEmpty();
    assertThat(ProblemPlaces.of(source, problems, known))
        .hasSameSizeAs(problems)
        .allSatisfy(place -> assertThat(place.label()).isEmpty());
  }
}
