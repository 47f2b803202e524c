package vn.thao.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import vn.thao.systemtests.frail.FrailActivity;
import vn.thao.systemtests.frail.FrailQuestion;
import vn.thao.systemtests.frail.StillbornQuestion;

/** Jars of the plugin that breaks, and a course that uses it. */
final class FrailPlugin {

  static final String NAME = "Frail things";

  private static final String FACELET =
      """
      <ui:composition xmlns="http://www.w3.org/1999/xhtml"
          xmlns:ui="jakarta.faces.facelets" xmlns:c="jakarta.tags.core"
          xmlns:thao="http://thao.vn/tags">%s</ui:composition>
      """;

  private static final String PLAY =
      """
      <p>You said: <b>#{view.words}</b></p>
      <thao:event kind="Said"><input name="words"/><button type="submit">Say</button></thao:event>
      """;

  private static final String ANSWER =
      """
      <p>#{question.text}</p><input name="words" value="#{question.words}"/>
      <c:if test="#{question.torn}"><ul><li>half a list #{question.words.nothing}</li></ul></c:if>
      """;

  private FrailPlugin() {}

  /** An empty folder for {@code THAO_PLUGINS}. */
  static Path folder(String name) throws IOException {
    Path folder = Files.createDirectories(Installation.target().resolve(name));
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    return folder;
  }

  /** Two types that break where they are told to. */
  static void write(Path folder) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    describe(entries, "frail", NAME, "frail.messages");
    serve(entries, "ActivityType", FrailActivity.class);
    serve(entries, "QuestionType", FrailQuestion.class);
    put(entries, "frail/messages.properties", texts("Hoạt động mong manh", "Câu hỏi mong manh"));
    put(entries, "frail/messages_en.properties", texts("Frail activity", "Frail question"));
    facelet(entries, "play", PLAY);
    facelet(entries, "answer", ANSWER);
    facelet(entries, "el", "<div><p>half drawn</p>#{view.words.nothing}</div>");
    facelet(entries, "tag", "<div><p>half built</p><c:forEach/></div>");
    put(entries, "META-INF/resources/plugins/frail/torn.xhtml", "<p>half written");
    for (String name : List.of("Frail", "FrailActivity", "FrailQuestion")) {
      add(entries, "vn/thao/systemtests/frail/" + name + ".class");
    }
    jar(folder.resolve("frail.jar"), entries);
  }

  /** A type that can't be made. */
  static void writeStillborn(Path folder) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    describe(entries, "stillborn", "Stillborn", "");
    serve(entries, "QuestionType", StillbornQuestion.class);
    for (String name : List.of("Frail", "FrailQuestion", "StillbornQuestion")) {
      add(entries, "vn/thao/systemtests/frail/" + name + ".class");
    }
    jar(folder.resolve("stillborn.jar"), entries);
  }

  /** A type that another plugin brings already. */
  static void writeTwin(Path folder) {
    Map<String, byte[]> twin = new LinkedHashMap<>();
    describe(twin, "frail-twin", "Twin", "");
    serve(twin, "QuestionType", FrailQuestion.class);
    add(twin, "vn/thao/systemtests/frail/FrailQuestion.class");
    jar(folder.resolve("twin.jar"), twin);
  }

  private static String texts(String activity, String question) {
    return "frail.activity=%s\nfrail.question=%s\n".formatted(activity, question);
  }

  private static void describe(
      Map<String, byte[]> entries, String id, String name, String messages) {
    put(
        entries,
        "META-INF/thao-plugin.properties",
        "id=%s\nname=%s\nversion=1.0\nspi=[1.0,2.0)\nmessages=%s\n".formatted(id, name, messages));
  }

  private static void serve(Map<String, byte[]> entries, String kind, Class<?> type) {
    put(entries, "META-INF/services/vn.thao.spi." + kind, type.getName());
  }

  private static void facelet(Map<String, byte[]> entries, String name, String content) {
    String path = "META-INF/resources/plugins/frail/" + name + ".xhtml";
    put(entries, path, FACELET.formatted(content));
  }

  private static void put(Map<String, byte[]> entries, String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(Map<String, byte[]> entries, String file) {
    try (InputStream in = FrailPlugin.class.getClassLoader().getResourceAsStream(file)) {
      entries.put(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void jar(Path file, Map<String, byte[]> entries) {
    try {
      Files.createDirectories(file.getParent());
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          out.putNextEntry(new JarEntry(entry.getKey()));
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A course of one frail activity for each place, and a test with a frail question and one of
   * ours.
   *
   * @param places words for {@code fail}
   * @param question where the question breaks
   */
  static Map<String, byte[]> course(String code, List<String> places, String question) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    StringBuilder activities = new StringBuilder();
    for (String place : places) {
      activities.append(
          """
                - {code: %1$s, type: frail.activity, file: %1$s.yaml, title: {vi: Chỗ %1$s, en: At %1$s}, minutes: 1}
          """
              .formatted(place));
      put(files, "modules/01-a/" + place + ".yaml", "fail: " + place + "\n");
    }
    put(
        files,
        "course.yaml",
        """
        code: %1$s
        title: {vi: Khóa %1$s, en: Course %1$s}
        summary: {vi: Khóa để thử., en: A course for trial.}
        periods: 1
        modules:
          - folder: 01-a
            title: {vi: Phần một, en: Part one}
            activities:
        %2$s      - {code: kt, type: thao.quiz, file: quiz.yaml, title: {vi: Kiểm tra, en: Test}, minutes: 5}
        """
            .formatted(code, activities));
    put(
        files,
        "modules/01-a/quiz.yaml",
        """
        pass: 50
        minutes: 30
        draw: 2
        intro: {vi: Bài thử., en: A trial.}
        items:
          - id: %1$s-F1
            type: frail.question
            text: {vi: Nói gì đó., en: Say something.}
            fail: %2$s
          - id: %1$s-T1
            type: thao.true-false
            text: {vi: Trời xanh., en: The sky is blue.}
            answer: true
            feedbackTrue: {vi: Đúng., en: Right.}
            feedbackFalse: {vi: Sai., en: Wrong.}
        """
            .formatted(code, question));
    return files;
  }
}
