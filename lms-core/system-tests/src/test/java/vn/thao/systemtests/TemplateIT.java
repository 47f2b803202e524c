package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A stranger follows the template's README to the letter: its commands copy, rename, build, test
 * and install a plugin outside the project, and its question is answered in a quiz. Maven works
 * offline, on a repository that holds what this build has fetched and nothing of Thạo.
 */
class TemplateIT {

  private static final Path ROOT =
      Path.of(System.getProperty("thao.course-content")).toAbsolutePath().normalize().getParent();
  private static final Path SCRATCH = Installation.target().resolve("template");
  private static final Path PLUGINS = SCRATCH.resolve("home/thao-plugins");

  private static String guide;
  private static Installation installation;

  @BeforeAll
  static void followTheGuide() throws Exception {
    guide = Files.readString(ROOT.resolve("plugins/plugin-template/README.md"));
    Installation.delete(SCRATCH);
    checkOut(SCRATCH.resolve("thao"));
    linkRepository(Path.of(System.getProperty("thao.repository")), SCRATCH.resolve("repository"));
    String said = run(String.join("\n", blocks("sh")));
    assertThat(PLUGINS.resolve("sotu-urgency-1.0.0.jar")).as(said).exists();
    assertThat(SCRATCH.resolve("sotu-urgency/target/surefire-reports")).as(said).exists();
    installation = Installation.own("template", Map.of("THAO_PLUGINS", PLUGINS.toString()));
  }

  @AfterAll
  static void end() {
    if (installation != null) {
      installation.kill();
    }
  }

  private static List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(guide)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** The sources, as far as they are needed: a clean checkout has no more of them. */
  private static void checkOut(Path to) throws IOException {
    Pattern needed =
        Pattern.compile(
            "(.*/)?pom\\.xml|lms-core/spi/src/.*|plugins/plugin-template/(src/.*|.*\\.md)");
    try (Stream<Path> files = Files.walk(ROOT, 16)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = ROOT.relativize(file).toString();
        if (needed.matcher(name).matches() && !name.matches("(.*/)?target/.*")) {
          Files.createDirectories(to.resolve(name).getParent());
          Files.copy(file, to.resolve(name));
        }
      }
    }
  }

  private static void linkRepository(Path real, Path scratch) throws IOException {
    Files.createDirectories(scratch.resolve("vn"));
    for (Path folder : List.of(Path.of(""), Path.of("vn"))) {
      if (!Files.isDirectory(real.resolve(folder))) {
        continue;
      }
      try (Stream<Path> entries = Files.list(real.resolve(folder))) {
        for (Path entry : entries.toList()) {
          String name = real.relativize(entry).toString();
          if (!name.equals("vn") && !name.equals("vn/thao")) {
            Files.createSymbolicLink(scratch.resolve(name), entry.toAbsolutePath());
          }
        }
      }
    }
  }

  private static String run(String commands) throws IOException, InterruptedException {
    Path maven = Path.of(System.getProperty("thao.maven"), "bin", "mvn");
    Path shim = SCRATCH.resolve("bin/mvn");
    Files.createDirectories(shim.getParent());
    Files.createDirectories(SCRATCH.resolve("home"));
    Files.writeString(
        shim,
        "#!/bin/sh\nexec '%s' -o -B -ntp -Dmaven.repo.local='%s' \"$@\"\n"
            .formatted(maven, SCRATCH.resolve("repository")));
    assertThat(shim.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder("sh", "-euc", commands);
    builder.directory(SCRATCH.resolve("thao").toFile()).redirectErrorStream(true);
    builder.redirectOutput(SCRATCH.resolve("said.txt").toFile());
    builder.environment().put("PATH", shim.getParent() + ":" + System.getenv("PATH"));
    builder.environment().put("HOME", SCRATCH.resolve("home").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String said = Files.readString(SCRATCH.resolve("said.txt"));
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void guideSaysHowToStartWithTheFolderItFilled() {
    assertThat(blocks("console"))
        .first()
        .asString()
        .contains("THAO_PLUGINS=\"$HOME/thao-plugins\"");
    assertThat(guide).contains("mkdir -p \"$HOME/thao-plugins\"");
  }

  @Test
  void templateItselfStaysAsItIs() throws IOException {
    try (Stream<Path> files = Files.walk(SCRATCH.resolve("sotu-urgency/src"))) {
      String names = files.map(Path::toString).collect(Collectors.joining("\n"));
      assertThat(names).contains("sotu/urgency/UrgencyTest.java").doesNotContain("acme", "Scale");
    }
    assertThat(Files.readString(SCRATCH.resolve("sotu-urgency/pom.xml"))).doesNotContain("acme");
  }

  @Test
  void questionOfTheNewTypeIsAuthoredAnsweredAndGraded() {
    Visitor trainer = Visitor.signedIn(installation, "giangvien");
    Visitor reviewer = Visitor.signedIn(installation, "nguoiduyet");
    Map<String, byte[]> files = AuthoringIT.course("TPL", "Thử");
    files.put(
        "modules/01-a/quiz.yaml",
        AuthoringIT.bytes("pass: 50\nminutes: 5\ndraw: 1\nitems:\n" + blocks("yaml").get(0)));
    String draft = AuthoringIT.published(installation, trainer, reviewer, files);
    assertThat(draft).isNotBlank();

    Visitor learner = Visitor.signedIn(installation, "hocvien3").registered("TPL");
    String run = learner.begin(learner.activities("TPL").get(1));
    String page = learner.get("/learning/run?id=" + run).body();
    assertThat(page)
        .contains("lịch tiêm chủng ngày mai", "Chọn một bậc từ 1 đến 5.", "5 – Trả lời ngay")
        .doesNotContain("Trong ngày, vì lịch");
    send(learner, run, 1, "Answered", "{\"item\":\"THU-1\",\"choice\":\"5\"}");
    send(learner, run, 2, "Submitted", "{}");
    String graded = "";
    for (int look = 0; look < 60 && !graded.contains("Trong ngày, vì lịch"); look++) {
      Installation.pause();
      graded = learner.get("/learning/run?id=" + run).body();
    }
    assertThat(graded).contains("67", "Trong ngày, vì lịch là ngày mai.", "Bậc đã chọn");
  }

  @Test
  void editorOffersTheNewTypeWithItsOwnForm() {
    Visitor trainer = Visitor.signedIn(installation, "giangvien");
    Map<String, byte[]> files = AuthoringIT.course("TPL-2", "Thử");
    files.put(
        "modules/01-a/quiz.yaml",
        AuthoringIT.bytes("pass: 50\nminutes: 5\ndraw: 1\nitems:\n" + blocks("yaml").get(0)));
    String draft = AuthoringIT.upload(trainer, AuthoringIT.zip(files));
    String at = "/content/part?draft=" + draft + "&at=/modules/0/activities/1";
    assertThat(trainer.get(at).body()).contains("Đánh giá theo thang");
    assertThat(trainer.get(at + "/items/0").body())
        .contains("Số bậc của thang", "Bậc càng gần bậc đúng", "Chọn một bậc từ 1 đến 5.");
  }

  private static void send(Visitor who, String run, int number, String kind, String payload) {
    String event =
        "{\"stream\":\"template-%s\",\"sequence\":%d,\"kind\":\"%s\",\"payload\":%s}"
            .formatted(run, number, kind, payload);
    assertThat(who.postEvent(run, event).statusCode()).isEqualTo(200);
  }
}
