package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos come in parts, documents are only given away as files, and neither to just anybody. */
class MediaIT {

  private static final Installation INSTALLATION = Installation.on(TestDatabase.H2);
  private static Visitor learner;
  private static String base;
  private static long length;

  @BeforeAll
  static void findTheVideo() {
    learner = Visitor.signedIn(INSTALLATION, "hocvien7").registered("K00");
    String run = learner.begin(learner.activities("K00").get(0));
    var found =
        Pattern.compile("/api/v1/content/media/\\d+/[\\w-]+/")
            .matcher(learner.get("/learning/run?id=" + run).body());
    assertThat(found.find()).isTrue();
    base = found.group();
    String part = header(learner.get(video(), Map.of("Range", "bytes=0-0")), "Content-Range");
    length = Long.parseLong(part.substring(part.indexOf('/') + 1));
  }

  private static String video() {
    return base + "truoc-khi-dang.webm";
  }

  @Test
  void wholeVideoSaysThatItComesInParts() {
    HttpResponse<String> answer = learner.get(video());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Content-Type")).isEqualTo("video/webm");
    assertThat(length).isGreaterThan(100_000);
  }

  @ParameterizedTest
  @CsvSource({"0-3, 0, 3", "1000-1999, 1000, 1999", "0-, 0, -1", "-10, -10, -1"})
  void partIs206(String range, long from, long to) {
    long first = from < 0 ? length + from : from;
    long last = to < 0 ? length - 1 : to;
    HttpResponse<String> answer = learner.get(video(), Map.of("Range", "bytes=" + range));
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Range"))
        .isEqualTo("bytes " + first + "-" + last + "/" + length);
  }

  @Test
  void partBeyondTheEndIs416() {
    HttpResponse<String> answer = learner.get(video(), Map.of("Range", "bytes=" + length + "-"));
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=5-1", "bytes=x-y", "lines=0-1"})
  void rangesThatAreNotUnderstoodGiveTheWholeFile(String range) {
    assertThat(learner.get(video(), Map.of("Range", range)).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String tag = header(learner.get(video()), "ETag");
    assertThat(learner.get(video(), Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
    var part = Map.of("Range", "bytes=0-3", "If-Range", tag);
    assertThat(learner.get(video(), part).statusCode()).isEqualTo(206);
    var stale = Map.of("Range", "bytes=0-3", "If-Range", "\"other\"");
    assertThat(learner.get(video(), stale).statusCode()).isEqualTo(200);
  }

  @Test
  void documentsAreGivenAwayAsFiles() {
    HttpResponse<String> answer = learner.get(base + "phieu-4-cau-hoi.pdf");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"phieu-4-cau-hoi.pdf\"");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .anyMatch(policy -> policy.contains("default-src 'none'") && policy.contains("sandbox"));
  }

  @Test
  void captionsAreText() {
    assertThat(header(learner.get(base + "truoc-khi-dang.vtt"), "Content-Type"))
        .startsWith("text/vtt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"khong-co.webm", "..%2Fcourse.yaml", "../../course.yaml", "x/y/z.pdf"})
  void whatIsNotThereIs404(String file) {
    assertThat(learner.get(base + file).statusCode()).isIn(400, 404);
  }

  @Test
  void anotherVersionsMediaAreNotThere() {
    assertThat(learner.get(video().replaceFirst("media/\\d+", "media/1")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void visitorsGetNothing() {
    Visitor visitor = new Visitor(INSTALLATION);
    assertThat(visitor.get(video()).statusCode()).isEqualTo(401);
    assertThat(visitor.get(video(), Map.of("Range", "bytes=0-3")).statusCode()).isEqualTo(401);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
