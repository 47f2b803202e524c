package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thao.content.entity.Change;

/** Each change planted in a sound course is found, and nothing else. */
class VersionPartsTest {

  private static final String QUIZ = "modules/01-a/quiz.yaml";

  @Test
  void sameFilesHaveNoChanges() {
    assertThat(parts(PackageReaderTest.sound()).since(parts(PackageReaderTest.sound()))).isEmpty();
  }

  @Test
  void changedKeyAndClauseOfAQuestion() {
    var files = PackageReaderTest.sound();
    change(files, QUIZ, "answer: true", "answer: false");
    change(files, QUIZ, "[\"1719/0\"]", "[\"1719/1\"]");
    var changes = changes(files);
    assertThat(changes).extracting(Change::name).containsExactly("T01-1", "T01-2");
    assertThat(changes).allMatch(change -> change.what().equals("item"));
    assertThat(changes.get(0).details().get(0).field()).isEqualTo("clauses.1");
    assertThat(changes.get(1).details())
        .extracting(Change.Detail::field)
        .containsExactly("key", "answer");
  }

  @Test
  void questionsAndActivitiesThatCameAndWent() {
    var files = PackageReaderTest.sound();
    change(files, QUIZ, "id: T01-2", "id: T01-3");
    change(files, "course.yaml", "code: doc", "code: doc-2");
    assertThat(changes(files))
        .extracting(change -> change.how() + " " + change.what() + " " + change.name())
        .containsExactlyInAnyOrder(
            "changed module 01-a",
            "added activity 01-a/doc-2",
            "removed activity 01-a/doc",
            "added item T01-3",
            "removed item T01-2");
  }

  @Test
  void textsPointsAndPassMark() {
    var files = PackageReaderTest.sound();
    change(files, "modules/01-a/lesson.md", "Hết.", "Hết rồi.");
    change(files, "modules/01-a/scenario.yaml", "points: 1", "points: 2");
    change(files, QUIZ, "pass: 70", "pass: 80");
    assertThat(changes(files)).extracting(Change::name).hasSize(3);
    assertThat(changes(files))
        .flatExtracting(Change::details)
        .extracting(Change.Detail::field)
        .containsExactly("body.vi", "nodes.n1.choices.a.points", "pass");
  }

  @Test
  void mediaAreComparedByTheirContent() {
    var files = PackageReaderTest.sound();
    change(files, "modules/01-a/media/x.svg", "/>", " />");
    assertThat(changes(files))
        .singleElement()
        .satisfies(change -> assertThat(change.what()).isEqualTo("medium"));
  }

  private static java.util.List<Change> changes(Map<String, byte[]> files) {
    return parts(files).since(parts(PackageReaderTest.sound()));
  }

  private static VersionParts parts(Map<String, byte[]> files) {
    var source = PackageSource.of("test", files);
    var known = FakeTypes.known(Set.of("1719/0", "1719/1"), Set.of("C01"));
    return new VersionParts(
        new PackageReader(source, known).read(),
        source,
        (type, definition) ->
            definition.containsKey("answer") ? "" + definition.get("answer") : "");
  }

  private static void change(Map<String, byte[]> files, String path, String from, String to) {
    var text = new String(files.get(path), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
