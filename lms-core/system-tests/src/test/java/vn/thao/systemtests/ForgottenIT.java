package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.PASSWORD;
import static vn.thao.systemtests.Newcomers.change;
import static vn.thao.systemtests.Newcomers.choice;
import static vn.thao.systemtests.Newcomers.list;
import static vn.thao.systemtests.Newcomers.location;
import static vn.thao.systemtests.Newcomers.login;
import static vn.thao.systemtests.Newcomers.page;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A forgotten password comes back by mail, and tells strangers nothing. */
class ForgottenIT {

  private static final Pattern LINK = Pattern.compile("/people/activation\\?code=(\\S+)");

  private static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @BeforeAll
  static void behave() {
    PostOffice.open().misbehave();
  }

  private static HttpResponse<String> ask(Installation installation, String who) {
    Visitor visitor = new Visitor(installation);
    return visitor.post(
        "/people/forget",
        Map.of("_token", Newcomers.token(visitor, "/people/forgotten"), "who", who));
  }

  private static String address() {
    return "quen" + System.nanoTime() + "@xbm.example";
  }

  @ParameterizedTest
  @MethodSource("databases")
  void linkLeadsToANewPasswordOnce(TestDatabase database) throws Exception {
    Installation installation = Installation.on(database);
    Newcomers people = new Newcomers(installation);
    String address = address();
    Visitor owner = people.active(people.newcomer("Hoàng Thị Quên", "XBM", address));
    String login = login(owner);

    HttpResponse<String> known = ask(installation, address.toUpperCase());
    HttpResponse<String> unknown = ask(installation, "khong-co-ai");

    assertThat(known.statusCode()).isEqualTo(302);
    assertThat(location(known)).isEqualTo(location(unknown)).contains("forgotten.asked.done");
    assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    String words = Newcomers.mail(address);
    assertThat(words).contains("Hoàng Thị Quên", login, "một giờ", "within an hour");
    Matcher link = LINK.matcher(words);
    assertThat(link.find()).isTrue();
    ask(installation, login);
    assertThat(page(owner, "/learning/my-page")).isEqualTo(200);
    people.in(login, PASSWORD);

    assertThat(people.activate(link.group(1), PASSWORD + " mới").statusCode()).isEqualTo(302);
    assertThat(people.activate(link.group(1), PASSWORD).statusCode()).isEqualTo(422);
    assertThat(page(owner, "/learning/my-page")).isEqualTo(302);
    assertThat(new Visitor(installation).signIn(login, PASSWORD).statusCode()).isEqualTo(422);
    people.in(login, PASSWORD + " mới");
    assertThat(PostOffice.open().takenFor(address)).hasSize(1);
    assertThat(people.as("quantri").get("/platform/audit?words=" + login).body())
        .contains("forgotten");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void linkEndsAfterAnHourAndLockedAccountsGetNone(TestDatabase database) throws Exception {
    Installation installation = Installation.on(database);
    Newcomers people = new Newcomers(installation);
    String late = address();
    String locked = address();
    String invited = address();
    String lateLogin = login(people.active(people.newcomer("Hoàng Thị Muộn", "XBM", late)));
    String number = people.newcomer("Hoàng Thị Khóa", "XBM", locked);
    people.active(number);
    Visitor officer = people.as("noivu");
    change(officer, "LOCK", choice(officer, number));
    String fresh = people.newcomer("Hoàng Thị Mới", "XBM", invited);
    Newcomers.Slip slip = Newcomers.issued(officer, fresh);
    for (String who : List.of(locked, invited, slip.login(), "  ", late)) {
      ask(installation, who);
    }
    Matcher link = LINK.matcher(Newcomers.mail(late));
    assertThat(link.find()).isTrue();
    assertThat(PostOffice.open().takenFor(locked)).isEmpty();
    assertThat(PostOffice.open().takenFor(invited)).isEmpty();

    installation.past(
        data -> {
          try (var update =
              data.prepareStatement(
                  "update people_account set activation_until = '2026-01-01' where login = ?")) {
            update.setString(1, lateLogin);
            return update.executeUpdate();
          }
        });

    assertThat(people.activate(link.group(1), PASSWORD + "!").statusCode()).isEqualTo(422);
    people.in(lateLogin, PASSWORD);
    assertThat(people.activate(slip.code(), PASSWORD).statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void addressIsChangedByItsOwnerOnly(TestDatabase database) {
    Installation installation = Installation.on(database);
    Newcomers people = new Newcomers(installation);
    String before = address();
    String after = address();
    String number = people.newcomer("Hoàng Thị Đổi", "XBM", before);
    Visitor owner = people.active(number);

    assertThat(mail(owner, "sai mật khẩu", after).statusCode()).isEqualTo(422);
    assertThat(mail(owner, PASSWORD, "không phải").statusCode()).isEqualTo(422);
    assertThat(list(people.as("noivu"), number)).contains(before);
    assertThat(location(mail(owner, PASSWORD, after))).contains("account.mail.done");

    assertThat(list(people.as("noivu"), number)).contains(after).doesNotContain(before);
    assertThat(Newcomers.mail(before)).contains("Hoàng Thị Đổi", "vừa được đổi");
  }

  private static HttpResponse<String> mail(Visitor who, String password, String mail) {
    return who.post(
        "/people/change-mail", Map.of("_token", who.token(), "known", password, "mail", mail));
  }

  @Test
  void withoutMailThePageSaysWhomToAskAndFloodsAreTurnedAway() {
    Installation installation =
        Installation.own("forgotten", Map.of("THAO_MAIL_HOST", "", "THAO_MAIL_FROM", ""));
    try {
      Visitor visitor = new Visitor(installation);
      assertThat(visitor.get("/people/sign-in").body())
          .contains("bộ phận nhân sự")
          .doesNotContain("/people/forgotten");
      assertThat(visitor.get("/people/forgotten").body())
          .contains("bộ phận nhân sự")
          .doesNotContain("name=\"who\"");
      assertThat(Visitor.signedIn(installation, "noivu").get("/people/accounts").body())
          .doesNotContain("value=\"mail\"");
      List<Integer> answers = new ArrayList<>();
      String token = Newcomers.token(visitor, "/people/sign-in");
      for (int i = 0; i < 14; i++) {
        answers.add(
            visitor
                .post("/people/forget", Map.of("_token", token, "who", "hocvien1"))
                .statusCode());
      }
      assertThat(answers.subList(0, 10)).containsOnly(422);
      assertThat(answers.subList(10, 14)).contains(429);
    } finally {
      installation.kill();
    }
  }
}
