package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A learner's pages on a thin line: what has to come over it the first time, and after that. */
class LightIT {

  private static final int FIRST_VISIT = 400 * 1024;
  private static final int LATER = 60 * 1024;
  private static final Pattern FILE =
      Pattern.compile("<(?:link|script|use|img)[^>]*?(?:href|src)=\"(/[^\"#]*)[\"#]");

  /** As browsers speak to a server without TLS; over HTTP/2 this server does not compress. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Installation installation = Installation.on(TestDatabase.H2);
  private final Visitor learner = Visitor.signedIn(installation, "hocvien4");

  @Test
  void pagesOfLearnersAreLight() {
    for (String page : pages()) {
      HttpResponse<byte[]> answer = packed(page, true);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Encoding")).as(page).contains("gzip");
      String html = learner.get(page).body();
      assertThat(html).as(page).doesNotContain("primefaces").doesNotContain("jquery");
      int again = answer.body().length;
      int first = again;
      for (String file : files(html)) {
        HttpResponse<byte[]> part = packed(file, false);
        assertThat(part.statusCode()).as(file).isEqualTo(200);
        first += part.body().length;
        if (!part.headers().firstValue("Cache-Control").orElse("").contains("immutable")) {
          again += part.body().length;
        }
      }
      assertThat(first).as("first visit of " + page).isLessThanOrEqualTo(FIRST_VISIT);
      assertThat(again).as("later visits of " + page).isLessThanOrEqualTo(LATER);
    }
  }

  @Test
  void fileIsKeptForAYearOnlyUnderTheHashOfItsContent() {
    String css =
        files(learner.get("/learning/my-page").body()).stream()
            .filter(file -> file.contains("/css/thao.css?v="))
            .findFirst()
            .orElseThrow();

    assertThat(caching(css)).contains("max-age=31536000").contains("immutable");
    assertThat(caching("/resources/thao/css/thao.css")).isEqualTo("no-cache");
    assertThat(caching("/resources/thao/css/thao.css?v=000000000000")).isEqualTo("no-cache");
    assertThat(caching("/learning/my-page?v=1")).isEqualTo("no-store");
  }

  private List<String> pages() {
    List<String> activities = learner.activities("K01");
    String lesson = activities.get(activities.size() - 4);
    String quiz = activities.get(activities.size() - 1);
    return Stream.of(
            "/learning/my-page",
            "/platform/guide?for=learner",
            "/learning/courses",
            "/learning/course?code=K01",
            "/learning/run?id=" + learner.begin(lesson),
            "/learning/run?id=" + learner.begin(quiz))
        .toList();
  }

  private static Set<String> files(String html) {
    Set<String> files = new LinkedHashSet<>();
    FILE.matcher(html.replace("&#61;", "=")).results().forEach(found -> files.add(found.group(1)));
    return files;
  }

  private String caching(String path) {
    return packed(path, true).headers().firstValue("Cache-Control").orElse("");
  }

  /** As it comes over the line. */
  private HttpResponse<byte[]> packed(String path, boolean signedIn) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(installation.address() + path.replace("&amp;", "&")))
              .header("Accept-Encoding", "gzip");
      if (signedIn) {
        request.header("Cookie", learner.cookies());
      }
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException lost) {
      throw new Visitor.Lost(lost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
