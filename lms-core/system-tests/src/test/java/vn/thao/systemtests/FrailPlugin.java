package vn.thao.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thao.systemtests.frail.FrailQuestion;

/** Jars of the plugin that breaks, and a course that uses it. */
final class FrailPlugin {

  static final String NAME = "Frail things";

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
    PluginJar.of("frail", FrailQuestion.class).into(folder, "frail.jar");
  }

  /** A type that can't be made. */
  static void writeStillborn(Path folder) {
    PluginJar.of("stillborn", FrailQuestion.class).into(folder, "stillborn.jar");
  }

  /** A type that another plugin brings already. */
  static void writeTwin(Path folder) {
    PluginJar.of("frail-twin", FrailQuestion.class).into(folder, "twin.jar");
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

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
