package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.PASSWORD;
import static vn.thao.systemtests.Newcomers.location;
import static vn.thao.systemtests.Newcomers.login;
import static vn.thao.systemtests.Newcomers.page;
import static vn.thao.systemtests.Newcomers.person;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in with an app on the telephone. */
class SecondFactorIT {

  private static final Pattern KEY = Pattern.compile("strong secret\">([A-Z2-7 ]+)<");
  private static final Pattern RECOVERY = Pattern.compile("strong recovery\">([A-Z2-9-]+)<");

  private static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  /** The app: what it shows at a time, and what is left when it is lost. */
  private record App(byte[] key, List<String> recovery) {

    /** RFC 6238, as an app does it. */
    String at(Instant time) {
      try {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] step = ByteBuffer.allocate(8).putLong(time.getEpochSecond() / 30).array();
        byte[] hash = mac.doFinal(step);
        int from = hash[19] & 15;
        int number =
            new BigInteger(1, java.util.Arrays.copyOfRange(hash, from, from + 4)).intValue();
        return "%06d".formatted((number & Integer.MAX_VALUE) % 1_000_000);
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static App setUp(Visitor who) {
    String page = who.get("/people/second-factor-setup").body();
    var key = KEY.matcher(page);
    assertThat(key.find()).isTrue();
    assertThat(page).contains("<svg class=\"qr\"");
    byte[] secret = bytes(key.group(1).replace(" ", ""));
    who.readToken("/people/second-factor-setup");
    assertThat(begin(who, "000000").statusCode()).isEqualTo(422);
    assertThat(who.get("/people/second-factor-setup").body()).contains(key.group(1));
    App app = new App(secret, List.of());
    HttpResponse<String> done = begin(who, app.at(Instant.now()));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    List<String> codes =
        RECOVERY.matcher(done.body()).results().map(found -> found.group(1)).toList();
    assertThat(codes).hasSize(8).doesNotHaveDuplicates();
    who.readToken("/people/account");
    return new App(secret, codes);
  }

  private static HttpResponse<String> begin(Visitor who, String code) {
    return who.post("/people/begin-second-factor", Map.of("_token", who.token(), "code", code));
  }

  private static byte[] bytes(String base32) {
    BigInteger number = BigInteger.ZERO;
    for (char each : base32.toCharArray()) {
      number =
          number
              .shiftLeft(5)
              .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each)));
    }
    byte[] all = new byte[20];
    byte[] digits = number.toByteArray();
    for (int i = 1; i <= Math.min(20, digits.length); i++) {
      all[20 - i] = digits[digits.length - i];
    }
    return all;
  }

  /** Somebody whose password was right and who has been asked for the code. */
  private static Visitor asked(Installation installation, String login) {
    Visitor visitor = new Visitor(installation);
    HttpResponse<String> answer = visitor.signIn(login, PASSWORD);
    assertThat(location(answer)).startsWith("/people/second-factor?back=");
    assertThat(page(visitor, "/learning/my-page")).isEqualTo(302);
    return visitor;
  }

  private static HttpResponse<String> confirm(Visitor visitor, String code) {
    String token = Newcomers.token(visitor, "/people/second-factor");
    return visitor.post(
        "/people/confirm", Map.of("_token", token, "code", code, "back", "/competency/profile"));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void codeOfTheAppIsAskedAfterThePasswordAndWorksOnce(TestDatabase database) throws Exception {
    Installation installation = Installation.on(database);
    Newcomers people = new Newcomers(installation);
    String number = people.newcomer("Bàn Thị Hai Bước", "XBM");
    Visitor owner = people.active(number);
    String login = login(owner);
    Visitor elsewhere = people.in(login, PASSWORD);

    App app = setUp(owner);

    assertThat(page(owner, "/learning/my-page")).isEqualTo(200);
    assertThat(page(elsewhere, "/learning/my-page")).isEqualTo(302);
    assertThat(owner.get("/people/account").body()).contains("8 mã dự phòng");
    assertThat(begin(owner, app.at(Instant.now())).statusCode()).isEqualTo(422);
    Visitor asked = asked(installation, login);
    assertThat(confirm(asked, app.at(Instant.now().minusSeconds(90))).statusCode()).isEqualTo(422);
    assertThat(page(asked, "/learning/my-page")).isEqualTo(302);
    String next = app.at(Instant.now().plusSeconds(30));
    HttpResponse<String> in = confirm(asked, next.substring(0, 3) + " " + next.substring(3));
    assertThat(location(in)).isEqualTo("/competency/profile");
    assertThat(page(asked, "/learning/my-page")).isEqualTo(200);

    Visitor again = asked(installation, login);
    assertThat(confirm(again, next).statusCode()).isEqualTo(422);
    String spare = app.recovery().get(3).toLowerCase().replace("-", "");
    assertThat(confirm(again, spare).statusCode()).isEqualTo(302);
    assertThat(page(again, "/learning/my-page")).isEqualTo(200);
    assertThat(again.get("/people/account").body()).contains("7 mã dự phòng");
    assertThat(confirm(asked(installation, login), spare).statusCode()).isEqualTo(422);
    assertThat(page(new Visitor(installation), "/people/second-factor")).isEqualTo(302);

    String kept = kept(installation, login);
    assertThat(kept).doesNotContain(app.recovery().get(0));
    assertThat(new BigInteger(1, java.util.Base64.getDecoder().decode(kept)).toString(16))
        .doesNotContain(new BigInteger(1, app.key()).toString(16));
  }

  private static String kept(Installation installation, String login) throws Exception {
    return installation.past(
        data -> {
          try (var select =
              data.prepareStatement("select totp_secret from people_account where login = ?")) {
            select.setString(1, login);
            var row = select.executeQuery();
            row.next();
            return row.getString(1);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void wrongCodesMakeTheNextTryWait(TestDatabase database) {
    Installation installation = Installation.on(database);
    Newcomers people = new Newcomers(installation);
    Visitor owner = people.active(people.newcomer("Bàn Thị Đoán", "XBM"));
    String login = login(owner);
    App app = setUp(owner);
    Visitor asked = asked(installation, login);
    for (int i = 0; i < 3; i++) {
      confirm(asked, "00000" + i);
    }
    Visitor other = asked(installation, login);
    confirm(other, "khong-phai");
    confirm(other, "000004");

    HttpResponse<String> waiting = confirm(other, app.recovery().get(0));

    assertThat(waiting.statusCode()).isEqualTo(422);
    assertThat(waiting.body()).contains("thử lại sau");
    assertThat(new Visitor(installation).signIn(login, PASSWORD).body()).contains("thử lại sau");
    assertThat(page(owner, "/learning/my-page")).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void ownerEndsItByThePasswordAndTheAdminForWhoeverLostAll(TestDatabase database) {
    Installation installation = Installation.on(database);
    Newcomers people = new Newcomers(installation);
    String number = people.newcomer("Bàn Thị Mất", "XBM");
    Visitor owner = people.active(number);
    String login = login(owner);
    setUp(owner);
    assertThat(end(owner, "sai mật khẩu").statusCode()).isEqualTo(422);
    assertThat(location(end(owner, PASSWORD))).contains("second.ended.done");
    people.in(login, PASSWORD);

    owner = people.in(login, PASSWORD);
    setUp(owner);
    Visitor admin = people.as("quantri");
    String person = person(admin, number);
    assertThat(remove(people.as("noivu"), person).statusCode()).isEqualTo(403);
    assertThat(location(remove(admin, person))).contains("access.second-removed.done");
    assertThat(remove(admin, person).statusCode()).isEqualTo(409);
    assertThat(page(owner, "/learning/my-page")).isEqualTo(302);
    people.in(login, PASSWORD);
    assertThat(admin.get("/platform/audit?words=" + person).body())
        .contains("Access.removeSecondFactor");
  }

  private static HttpResponse<String> end(Visitor who, String password) {
    return who.post(
        "/people/end-second-factor", Map.of("_token", who.token(), "present", password));
  }

  private static HttpResponse<String> remove(Visitor who, String person) {
    return who.post(
        "/people/remove-second-factor", Map.of("_token", who.token(), "person", person));
  }

  @Test
  void whereItIsRequiredAllButLearnersAreLedToIt() {
    Installation installation =
        Installation.own("second-factor", Map.of("THAO_SECOND_FACTOR", "staff"));
    try {
      Visitor learner = Visitor.signedIn(installation, "hocvien1");
      assertThat(page(learner, "/learning/my-page")).isEqualTo(200);
      Visitor admin = new Visitor(installation);
      assertThat(location(admin.signIn("quantri", Visitor.PASSWORD))).isEqualTo("/");
      for (String path :
          List.of("/", "/platform/health", "/learning/my-page", "/people/accounts")) {
        assertThat(location(admin.get(path))).as(path).isEqualTo("/people/second-factor-setup");
      }
      admin.readToken("/people/account");
      assertThat(page(admin, "/api/v1/platform/self-test")).isEqualTo(403);
      assertThat(
              admin
                  .post("/platform/run-job", Map.of("_token", admin.token(), "job", "timers"))
                  .statusCode())
          .isEqualTo(403);

      setUp(admin);

      assertThat(page(admin, "/platform/health")).isEqualTo(200);
      assertThat(page(admin, "/learning/my-page")).isEqualTo(200);
      assertThat(admin.get("/platform/settings").body()).contains("THAO_SECOND_FACTOR");
    } finally {
      installation.kill();
    }
  }
}
