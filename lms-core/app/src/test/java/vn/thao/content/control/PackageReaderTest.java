package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thao.content.entity.ItemDraft;
import vn.thao.content.entity.PackageProblem;

/** A small sound course; each fault planted in it is found, alone and at its line. */
class PackageReaderTest {

  private static final String LESSON = "modules/01-a/lesson.md";
  private static final String QUIZ = "modules/01-a/quiz.yaml";
  private static final String CASE = "modules/01-a/scenario.yaml";

  static Map<String, byte[]> sound() {
    var files = new HashMap<String, byte[]>();
    put(
        files,
        "course.yaml",
        """
        code: T01
        title: {vi: Thử, en: Trial}
        summary: {vi: Tóm tắt, en: Summary}
        periods: 1
        audience: [P1]
        clauses: ["1719/0"]
        validity: {months: 36}
        outcomes:
          - {competency: C01, level: 1}
        modules:
          - folder: 01-a
            title: {vi: Một, en: One}
            activities:
              - {code: doc, type: thao.page, file: lesson.md, title: {vi: Đọc, en: Read}, minutes: 5}
              - {code: th, type: thao.branching-case, file: scenario.yaml, title: {vi: T, en: C}, minutes: 5}
              - {code: kt, type: thao.quiz, file: quiz.yaml, title: {vi: K, en: Q}, minutes: 5}
        """);
    put(files, LESSON, "## Bài\n\nXem [điểm 0](law:1719/0).\n\n![Sơ đồ](media/x.svg)\n\nHết.\n");
    put(files, "en/" + LESSON, "## Lesson\n\n![Chart](media/x.svg)\n");
    put(files, "modules/01-a/media/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    put(
        files,
        CASE,
        """
        intro: {vi: a, en: b}
        pass: 60
        start: n1
        nodes:
          - id: n1
            text: {vi: a, en: b}
            choices:
              - {id: a, text: {vi: a, en: b}, points: 1, consequence: {vi: a, en: b}, next: e}
          - {id: e, end: true, text: {vi: a, en: b}}
        debrief: {vi: a, en: b}
        """);
    put(
        files,
        QUIZ,
        """
        pass: 70
        minutes: 5
        draw: 2
        intro: {vi: a, en: b}
        items:
          - id: T01-1
            type: thao.single-choice
            competency: C01
            clauses: ["1719/0"]
            text: {vi: a, en: b}
            options:
              - {id: a, text: {vi: a, en: b}, right: true}
              - {id: b, text: {vi: a, en: b}}
          - id: T01-2
            type: thao.true-false
            text: {vi: a, en: b}
            answer: true
        """);
    return files;
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        change("course.yaml", "periods: 1", "periods: [1", "course.yaml:5 package.syntax"),
        change("course.yaml", "periods: 1\n", "", "course.yaml:1 package.required [periods]"),
        change(
            "course.yaml",
            "periods: 1",
            "perods: 1\nperiods: 1",
            "course.yaml:4 package.unknown-field [perods]"),
        change(
            "course.yaml",
            "periods: 1",
            "periods: một",
            "course.yaml:4 package.kind.NUMBER [periods]"),
        change("course.yaml", "en: Trial", "en: ''", "course.yaml:2 package.no-english [title]"),
        change("course.yaml", "1719/0", "1719/99", "course.yaml:6 package.law [1719/99]"),
        change(
            "course.yaml",
            "competency: C01",
            "competency: C77",
            "course.yaml:9 package.competency [C77]"),
        change(
            "course.yaml",
            "thao.page",
            "thao.pag",
            "course.yaml:14 package.activity-type [thao.pag]"),
        change(
            "course.yaml",
            "lesson.md",
            "lessen.md",
            "course.yaml:14 package.file-missing [modules/01-a/lessen.md]",
            "course.yaml:14 package.file-missing [en/modules/01-a/lessen.md]"),
        change("course.yaml", "code: th", "code: doc", "course.yaml:15 package.duplicate [doc]"),
        change(
            "course.yaml",
            "type: thao.branching-case, file: scenario.yaml",
            "type: thao.branching-case, file: lesson.md",
            "course.yaml:15 package.file-kind [lesson.md, thao.branching-case]",
            LESSON + ":1 package.type-failed"),
        change(
            "course.yaml",
            "vi: Một",
            "vi: " + "x".repeat(301),
            "course.yaml:12 package.too-long [title, 300]"),
        change(LESSON, "law:1719/0", "law:1719/7", LESSON + ":3 package.law [1719/7]"),
        change(LESSON, "law:1719/0", "../x", LESSON + ":3 package.link [../x]"),
        change(
            LESSON,
            "media/x.svg",
            "media/y.svg",
            LESSON + ":5 package.medium-missing [media/y.svg]"),
        change(
            LESSON,
            "media/x.svg",
            "https://a.example/x.png",
            LESSON + ":5 package.image-foreign [https://a.example/x.png]"),
        change(LESSON, "![Sơ đồ]", "![]", LESSON + ":5 package.image-alternative [media/x.svg]"),
        change(LESSON, "Hết.", "Hết <br> rồi.", LESSON + ":7 package.html []"),
        change(
            "en/" + LESSON,
            "![Chart]",
            "![ ]",
            "en/" + LESSON + ":3 package.image-alternative [media/x.svg]"),
        remove("en/" + LESSON, "course.yaml:14 package.file-missing [en/" + LESSON + "]"),
        remove(QUIZ, "course.yaml:16 package.file-missing [" + QUIZ + "]"),
        remove("course.yaml", "course.yaml:1 package.file-missing [course.yaml]"),
        change(CASE, "start: n1", "start: n9", CASE + ":3 case.start [n9]"),
        change(CASE, "points: 1, ", "", CASE + ":8 package.required [points]"),
        change(CASE, "{id: e, ", "{id: n1, ", CASE + ":9 package.duplicate [n1]"),
        change(
            CASE, "debrief:", "debrif: x\ndebrief:", CASE + ":10 package.unknown-field [debrif]"),
        change(QUIZ, "draw: 2", "draw: 3", QUIZ + ":3 package.draw [3, 2]"),
        change(QUIZ, "draw: 2\n", "", QUIZ + ":1 package.required [draw]"),
        change(
            QUIZ,
            "draw: 2\n",
            "draw: 2\nblueprint:\n  - {topic: m1, count: 1}\n",
            QUIZ + ":5 package.blueprint [m1, 1, 0]"),
        change(
            QUIZ,
            "draw: 2\n",
            "draw: 2\nblueprint: [{topic: m1}]\n",
            QUIZ + ":4 package.required [count]"),
        change(QUIZ, "id: T01-2", "id: T01-1", QUIZ + ":14 package.duplicate [T01-1]"),
        change(
            QUIZ, "thao.true-false", "thao.essay", QUIZ + ":15 package.question-type [thao.essay]"),
        change(QUIZ, "answer: true", "answer: maybe", QUIZ + ":17 package.kind.BOOLEAN [answer]"),
        change(QUIZ, "    answer: true\n", "", QUIZ + ":14 package.required [answer]"),
        change(QUIZ, "competency: C01", "competency: C77", QUIZ + ":8 package.competency [C77]"),
        change(QUIZ, "1719/0", "1719/99", QUIZ + ":9 package.law [1719/99]"),
        change(
            QUIZ,
            "{id: b, text: {vi: a, en: b}}",
            "{id: b, text: {vi: a}}",
            QUIZ + ":13 package.no-english [text]"),
        change(QUIZ, "- {id: b,", "- {id: a,", QUIZ + ":13 package.duplicate [a]"),
        add(
            "modules/01-a/media/big.png",
            new byte[61 * 1024],
            "modules/01-a/media/big.png:1 package.medium-size [big.png, 61, 60]"),
        add(
            "modules/01-a/media/film.webm",
            webm(8 * 1024 * 1024 + 1),
            "modules/01-a/media/film.webm:1 package.medium-size [film.webm, 8193, 8192]"),
        add(
            "modules/01-a/media/film.mp4",
            "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            "modules/01-a/media/film.mp4:1 package.medium-content [film.mp4, MP4]"),
        add(
            "modules/01-a/media/form.pdf",
            new byte[0],
            "modules/01-a/media/form.pdf:1 package.medium-content [form.pdf, PDF]"),
        add(
            "modules/01-a/media/page.html",
            new byte[1],
            "modules/01-a/media/page.html:1 package.medium-kind [page.html]"),
        add(
            "modules/01-a/media/a b.exe",
            new byte[1],
            "modules/01-a/media/a b.exe:1 package.medium-kind [a b.exe]"),
        add(
            LESSON,
            new byte[] {(byte) 0xff, 'a'},
            "course.yaml:14 package.encoding [" + LESSON + "]"),
        add(
            LESSON,
            " \n".getBytes(StandardCharsets.UTF_8),
            LESSON + ":1 package.file-empty [" + LESSON + "]"));
  }

  @Test
  void soundPackageHasNoProblemAndIsReadWhole() {
    var read = read(sound());
    assertThat(read.problems()).isEmpty();
    var activities = read.modules().get(0).activities();
    assertThat(activities.get(0).definition().getJsonObject("body").getString("en"))
        .startsWith("## Lesson");
    assertThat(activities.get(2).definition().keySet())
        .containsExactlyInAnyOrder("pass", "minutes", "draw", "intro", "pool");
    assertThat(activities.get(2).pool()).isEqualTo("T01/01-a/kt");
    var item = activities.get(2).items().get(0);
    assertThat(item.code()).isEqualTo("T01-1");
    assertThat(item.competency()).isEqualTo("C01");
    assertThat(item.definition().keySet()).containsExactly("clauses", "text", "options");
    assertThat(read.media())
        .singleElement()
        .satisfies(
            medium -> {
              assertThat(medium.path()).isEqualTo("01-a/x.svg");
              assertThat(medium.type()).isEqualTo("image/svg+xml");
            });
  }

  @Test
  void topicsOfTheBlueprintGoWithTheItemsAndNotIntoThem() {
    var files = sound();
    replace(files, QUIZ, "draw: 2\n", "draw: 2\nblueprint: [{topic: m1, count: 1}]\n");
    replace(files, QUIZ, "competency: C01\n", "competency: C01\n    topic: m1\n");
    var read = read(files);
    assertThat(read.problems()).isEmpty();
    var quiz = read.modules().get(0).activities().get(2);
    assertThat(quiz.definition()).containsKey("blueprint");
    assertThat(quiz.items()).extracting(ItemDraft::topic).containsExactly("m1", null);
    assertThat(quiz.items().get(0).definition()).doesNotContainKey("topic");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("faults")
  void plantedFaultIsFoundAtItsLine(Map<String, byte[]> files, String[] expected) {
    var found = read(files).problems().stream().map(PackageProblem::toString).toList();
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i)).startsWith(expected[i]);
    }
  }

  @Test
  void everyFaultIsReportedAtOnce() {
    var files = sound();
    replace(files, "course.yaml", "periods: 1", "periods: x");
    replace(files, LESSON, "law:1719/0", "law:0");
    replace(files, CASE, "pass: 60", "pass: x");
    replace(files, QUIZ, "answer: true", "answer: x");
    assertThat(read(files).problems()).hasSize(4);
  }

  @Test
  void typeThatThrowsIsAProblemAndNothingMore() {
    var files = sound();
    replace(files, "course.yaml", "thao.branching-case", "test.broken");
    put(files, CASE, "{}");
    assertThat(read(files).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.key()).isEqualTo("package.type-failed"));
  }

  @Test
  void hashFollowsTheContentOnly() {
    var files = sound();
    var hash = PackageSource.of("a", files).hash();
    assertThat(PackageSource.of("b", sound()).hash()).isEqualTo(hash);
    replace(files, LESSON, "Hết", "Hết rồi");
    assertThat(PackageSource.of("a", files).hash()).isNotEqualTo(hash);
  }

  static CheckedPackage read(Map<String, byte[]> files) {
    var known = FakeTypes.known(Set.of("1719", "1719/0"), Set.of("C01"));
    return new PackageReader(PackageSource.of("T01", files), known).read();
  }

  private static Arguments change(String file, String old, String fresh, String... expected) {
    var files = sound();
    replace(files, file, old, fresh);
    return arguments(files, expected);
  }

  private static Arguments remove(String file, String... expected) {
    var files = sound();
    files.remove(file);
    return arguments(files, expected);
  }

  private static Arguments add(String file, byte[] bytes, String... expected) {
    var files = sound();
    files.put(file, bytes);
    return arguments(files, expected);
  }

  static void replace(Map<String, byte[]> files, String file, String old, String fresh) {
    var text = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(text).contains(old);
    var at = text.indexOf(old);
    put(files, file, text.substring(0, at) + fresh + text.substring(at + old.length()));
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] webm(int length) {
    var bytes = new byte[length];
    System.arraycopy(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3}, 0, bytes, 0, 4);
    return bytes;
  }
}
