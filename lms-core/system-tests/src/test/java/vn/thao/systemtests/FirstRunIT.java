package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An installation without the demo, behind a proxy and with narrow limits: its first hour, and who
 * asks too often.
 */
class FirstRunIT {

  private static final Pattern LINK = Pattern.compile("(/people/first-admin\\?code=(\\S+))");
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\"\\s+value=\"([^\"]+)\"");
  private static final String PASSWORD = "mat-khau-cua-lan";
  private static final String NO_ADMIN = "Chưa có quản trị hệ thống";
  private static final int SIGN_INS = 12;

  private static Installation installation;

  @BeforeAll
  static void start() {
    installation =
        Installation.own(
            "first-run",
            Map.of(
                "THAO_DEMO", "false",
                "THAO_PUBLIC_URL", "https://thao.example",
                "THAO_LISTEN", "127.0.0.1",
                "THAO_TRUSTED_PROXY", "127.0.0.0/8",
                "THAO_LIMIT_SIGN_INS", Integer.toString(SIGN_INS),
                "THAO_LIMIT_VISITORS", "60"));
  }

  @AfterAll
  static void stop() {
    installation.kill();
  }

  private static String token(HttpResponse<String> page) {
    Matcher token = TOKEN.matcher(page.body());
    return token.find() ? token.group(1) : "";
  }

  @Test
  void printedLinkMakesTheFirstAdminOnceAndTheListTellsWhatIsNext() {
    Matcher link = LINK.matcher(installation.said());
    assertThat(link.find()).isTrue();
    Visitor visitor = new Visitor(installation);
    assertThat(visitor.get("/people/sign-in").body()).contains(NO_ADMIN);
    String token = token(visitor.get(link.group(1)));

    assertThat(make(visitor, token, link.group(2), "012345678901").statusCode()).isEqualTo(422);
    assertThat(make(visitor, token, "wrong", "lan").statusCode()).isEqualTo(422);
    HttpResponse<String> made = make(visitor, token, link.group(2), "lan.admin");
    assertThat(made.headers().firstValue("Location").orElse("")).contains("first-admin.made.done");
    assertThat(make(visitor, token, link.group(2), "other").statusCode()).isEqualTo(422);
    assertThat(visitor.get(link.group(1)).body())
        .doesNotContain("name=\"password\"")
        .contains("Đã có quản trị hệ thống")
        .contains("<a class=\"button button--main\" href=\"/people/sign-in\">");

    assertThat(visitor.get("/people/sign-in").body()).doesNotContain(NO_ADMIN);

    HttpResponse<String> entered = visitor.signIn("lan.admin", PASSWORD);
    assertThat(entered.statusCode()).isEqualTo(302);
    assertThat(entered.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("thao="))
        .hasSize(1)
        .allMatch(cookie -> cookie.matches("(?i).*; Secure.*"));
    String list = visitor.get("/platform/first-steps").body();
    assertThat(list)
        .contains("/people/import?kind=UNITS")
        .contains("/people/import?kind=NORMS")
        .contains("chip--not-begun")
        .contains("Lò Thị Lan");
    assertThat(visitor.get("/platform/health").body()).contains("href=\"/platform/first-steps\"");
    assertThat(visitor.get("/platform/settings").body())
        .contains("THAO_TRUSTED_PROXY")
        .doesNotContain(PostOffice.PASSWORD)
        .contains("https://");
  }

  private static HttpResponse<String> make(
      Visitor visitor, String token, String code, String login) {
    return visitor.post(
        "/people/make-first-admin",
        Map.of(
            "_token",
            token,
            "code",
            code,
            "name",
            "Lò Thị Lan",
            "login",
            login,
            "password",
            PASSWORD));
  }

  @Test
  void oneAddressIsTurnedAwayAndTheNextIsNot() {
    Visitor visitor = new Visitor(installation);
    Map<String, String> busy = Map.of("X-Forwarded-For", "1.2.3.4, 203.0.113.9");
    HttpResponse<String> answer = askTooOften(visitor, "/api/v1/people/session", busy);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d?");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Visitor.json(answer).getString("title")).isEqualTo("failure.too-many");
    HttpResponse<String> page = askTooOften(visitor, "/people/sign-in", busy);
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body()).contains("role=\"alert\"");
    assertThat(
            visitor.get("/people/sign-in", Map.of("X-Forwarded-For", "203.0.113.10")).statusCode())
        .isEqualTo(200);
    assertThat(visitor.get("/api/v1/health", busy).statusCode()).isEqualTo(200);
  }

  /** Each second gives one more, so it takes some. */
  private static HttpResponse<String> askTooOften(
      Visitor visitor, String path, Map<String, String> headers) {
    HttpResponse<String> answer = visitor.get(path, headers);
    for (int i = 0; i < 200 && answer.statusCode() != 429; i++) {
      answer = visitor.get(path, headers);
    }
    return answer;
  }

  @Test
  void guessingEndsSoonerThanReading() {
    Map<String, String> from = Map.of("X-Forwarded-For", "203.0.113.20");
    Visitor visitor = new Visitor(installation);
    int status = 0;
    int tries = 0;
    while (status != 429 && tries <= SIGN_INS + 1) {
      status = visitor.post("/people/enter", Map.of("login", "x" + tries++), from).statusCode();
    }

    assertThat(tries).isEqualTo(SIGN_INS + 1);
    assertThat(visitor.get("/people/sign-in", from).statusCode()).isEqualTo(200);
  }

  @Test
  void behindTheProxyPagesAreLedOnByPathAndCookiesAreForHttps() {
    Visitor visitor = new Visitor(installation);
    HttpResponse<String> answer =
        visitor.get(
            "/platform/health",
            Map.of("X-Forwarded-For", "203.0.113.30", "X-Forwarded-Proto", "https"));
    assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/people/sign-in");
    HttpResponse<String> page =
        visitor.get(
            "/people/sign-in",
            Map.of("X-Forwarded-For", "203.0.113.30", "X-Forwarded-Proto", "https"));
    assertThat(page.headers().allValues("Set-Cookie").toString()).contains("Secure");
  }

  /** Such warnings, several for each new visitor, would hide those that matter. */
  @Test
  void loadingTheFilesOfAPageWarnsOfNothing() throws IOException {
    Visitor visitor = new Visitor(installation);
    Map<String, String> from = Map.of("X-Forwarded-For", "203.0.113.40");
    assertThat(visitor.get("/resources/thao/css/thao.css?v=x", from).statusCode()).isEqualTo(200);

    assertThat(Files.readString(installation.data().resolve("logs/server.0.log")))
        .contains("deployed")
        .doesNotContain("Unable to set request character encoding");
  }
}
