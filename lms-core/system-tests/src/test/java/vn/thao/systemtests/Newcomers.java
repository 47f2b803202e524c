package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;

/** People who are new in an installation, from the imported list to their first sign-in. */
record Newcomers(Installation installation) {

  static final String PASSWORD = "câu dài dễ nhớ của tôi";
  static final Pattern CODE = Pattern.compile("\\b([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})\\b");
  private static final Map<String, Visitor> OFFICERS = new ConcurrentHashMap<>();
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\"\\s+value=\"([^\"]+)\"");

  /** The same one as long as the session lives, since signing in costs more than most pages. */
  Visitor as(String login) {
    return OFFICERS.compute(
        installation.address() + login,
        (key, known) ->
            known != null && page(known, "/people/account") == 200
                ? known
                : Visitor.signedIn(installation, login));
  }

  /** What a slip says. */
  record Slip(String login, String code) {}

  /** Somebody new in the commune XBM, or elsewhere; answers the staff number. */
  String newcomer(String name, String unit) {
    return newcomer(name, unit, "");
  }

  String newcomer(String name, String unit, String mail) {
    String number = "AC-" + Long.toString(System.nanoTime(), 36);
    imported(number, name, unit, mail);
    return number;
  }

  /** Answers the id of the import. */
  String imported(String number, String name, String unit, String mail) {
    Visitor officer = as("noivu");
    String list =
        "Số hiệu;Họ và tên;Mã đơn vị;Thư điện tử\n" + String.join(";", number, name, unit, mail);
    String id =
        location(
                officer.upload(
                    "/people/check-import",
                    Map.of("_token", officer.token(), "kind", "STAFF"),
                    "danh-sach.csv",
                    list.getBytes(StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    assertThat(
            officer
                .post("/people/apply-import", Map.of("_token", officer.token(), "id", id))
                .statusCode())
        .isIn(302, 303);
    return id;
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", "");
  }

  static String list(Visitor officer, String words) {
    return officer.get("/people/accounts?words=" + words).body();
  }

  /** The value of the box beside somebody. */
  static String choice(Visitor officer, String number) {
    Matcher box =
        Pattern.compile("name=\"person\" value=\"([^\"]+)\"").matcher(list(officer, number));
    assertThat(box.find()).as(number).isTrue();
    return box.group(1);
  }

  static String person(Visitor officer, String number) {
    return choice(officer, number).replaceAll("\\..*", "");
  }

  static HttpResponse<String> change(Visitor officer, String verb, String... choices) {
    StringBuilder form = new StringBuilder("_token=" + encoded(officer.token()) + "&do=" + verb);
    for (String choice : choices) {
      form.append("&person=").append(encoded(choice));
    }
    return officer.postForm("/people/change-accounts", form.toString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static Slip slip(Visitor officer, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    String page = officer.get(location(answer)).body();
    Matcher code = CODE.matcher(page);
    assertThat(code.find()).as(page).isTrue();
    Matcher login = Pattern.compile("<dd class=\"code strong\">([^<]+)</dd>").matcher(page);
    assertThat(login.find()).isTrue();
    return new Slip(login.group(1), code.group(1));
  }

  static Slip issued(Visitor officer, String number) {
    return slip(officer, change(officer, "ISSUE", choice(officer, number)));
  }

  HttpResponse<String> activate(String code, String password) {
    Visitor visitor = new Visitor(installation);
    String token = token(visitor, "/people/activation");
    return visitor.post(
        "/people/activate", Map.of("_token", token, "code", code, "password", password));
  }

  /** The token of the forms of a page. */
  static String token(Visitor visitor, String path) {
    Matcher token = TOKEN.matcher(visitor.get(path).body());
    assertThat(token.find()).as(path).isTrue();
    return token.group(1);
  }

  /** Somebody who has come all the way. */
  Visitor active(String number) {
    Slip slip = issued(as("noivu"), number);
    assertThat(activate(slip.code(), PASSWORD).statusCode()).isIn(302, 303);
    return in(slip.login(), PASSWORD);
  }

  Visitor in(String login, String password) {
    Visitor visitor = new Visitor(installation);
    assertThat(visitor.signIn(login, password).statusCode()).as(login).isIn(302, 303);
    visitor.readToken("/people/account");
    return visitor;
  }

  static int page(Visitor visitor, String path) {
    return visitor.get(path).statusCode();
  }

  /** The login that the own account's page shows. */
  static String login(Visitor who) {
    return who.get("/people/account").body().replaceAll("(?s).*<code>([^<]+)</code>.*", "$1");
  }

  /** The words of the first mail to somebody; waits for it. */
  static String mail(String address) {
    PostOffice.Mail taken = PostOffice.open().await(mail -> mail.to().equals(address));
    try (var in = new ByteArrayInputStream(taken.text().getBytes(StandardCharsets.UTF_8))) {
      return (String) new MimeMessage((Session) null, in).getContent();
    } catch (IOException | MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
