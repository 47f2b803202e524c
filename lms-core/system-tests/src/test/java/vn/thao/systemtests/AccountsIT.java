package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.CODE;
import static vn.thao.systemtests.Newcomers.PASSWORD;
import static vn.thao.systemtests.Newcomers.change;
import static vn.thao.systemtests.Newcomers.choice;
import static vn.thao.systemtests.Newcomers.encoded;
import static vn.thao.systemtests.Newcomers.issued;
import static vn.thao.systemtests.Newcomers.list;
import static vn.thao.systemtests.Newcomers.location;
import static vn.thao.systemtests.Newcomers.login;
import static vn.thao.systemtests.Newcomers.page;
import static vn.thao.systemtests.Newcomers.person;
import static vn.thao.systemtests.Newcomers.slip;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a list of people to their accounts: slips, passwords, resets, locks, roles. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class AccountsIT {

  private static Installation installation;
  private static Newcomers people;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    installation = Installation.on(database);
    people = new Newcomers(installation);
  }

  @Test
  void slipLeadsToAPasswordAndIn() {
    Visitor officer = people.as("noivu");
    String number = people.newcomer("Lò Thị Ngân Hà", "XBM");
    assertThat(list(officer, number)).contains("chip--not-begun", "Lò Thị Ngân Hà", "Bản Mây");
    assertThat(list(officer, "ngan+ha")).contains(number);

    HttpResponse<String> answer = change(officer, "ISSUE", choice(officer, number));
    Newcomers.Slip slip = slip(officer, answer);
    assertThat(slip.login()).startsWith("haltn");
    assertThat(CODE.matcher(officer.get(location(answer)).body()).find()).isFalse();
    assertThat(list(officer, number))
        .contains("chip--learning", slip.login())
        .doesNotContain(slip.code());

    String typed = slip.code().toLowerCase(Locale.ROOT).replace("-", " ");
    assertThat(people.activate(typed, "quá ngắn").statusCode()).isEqualTo(422);
    assertThat(people.activate(typed, slip.login() + "-1234").statusCode()).isEqualTo(422);
    HttpResponse<String> done = people.activate(typed, PASSWORD);
    assertThat(location(done)).contains("/people/sign-in?done=activation.done", slip.login());
    assertThat(people.activate(slip.code(), PASSWORD).statusCode()).isEqualTo(422);

    Visitor learner = people.in(slip.login().toUpperCase(Locale.ROOT), PASSWORD);
    assertThat(page(learner, "/learning/my-page")).isEqualTo(200);
    assertThat(learner.get("/people/account").body()).contains("Lò Thị Ngân Hà", slip.login());
    assertThat(list(officer, number)).contains("chip--passed");
    assertThat(change(officer, "ISSUE", choice(officer, number)).statusCode()).isEqualTo(422);
    assertThat(
            people
                .as("quantri")
                .get("/platform/audit?words=" + number + "&action=Accounts.issue")
                .body())
        .contains(number)
        .contains("noivu");
  }

  @Test
  void resetEndsThePasswordAndEverySession() {
    String number = people.newcomer("Ma Văn Đặt", "XBM");
    Visitor learner = people.active(number);
    Visitor officer = people.as("noivu");
    String login = login(learner);

    Newcomers.Slip fresh = slip(officer, change(officer, "RESET", choice(officer, number)));

    assertThat(fresh.login()).isEqualTo(login);
    assertThat(page(learner, "/learning/my-page")).isEqualTo(302);
    assertThat(new Visitor(installation).signIn(login, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(people.activate(fresh.code(), PASSWORD + "!").statusCode()).isIn(302, 303);
    assertThat(page(people.in(login, PASSWORD + "!"), "/learning/my-page")).isEqualTo(200);
    assertThat(page(learner, "/learning/my-page")).isEqualTo(302);
  }

  @Test
  void lockedAccountIsOutAtOnceUntilUnlocked() {
    String number = people.newcomer("Ma Văn Khóa", "XBM");
    Visitor learner = people.active(number);
    String login = login(learner);
    Visitor officer = people.as("nhansu");

    assertThat(location(change(officer, "LOCK", choice(officer, number))))
        .contains("accounts.locked.done");
    assertThat(page(learner, "/learning/my-page")).isEqualTo(302);
    assertThat(new Visitor(installation).signIn(login, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(list(officer, number)).contains("chip--failed");
    assertThat(change(officer, "LOCK", choice(officer, number)).statusCode()).isEqualTo(422);

    assertThat(location(change(officer, "UNLOCK", choice(officer, number))))
        .contains("accounts.unlocked.done");
    assertThat(page(people.in(login, PASSWORD), "/learning/my-page")).isEqualTo(200);
    assertThat(page(learner, "/learning/my-page")).isEqualTo(302);
  }

  @Test
  void ofTwoOfficersOneWins() {
    String number = people.newcomer("Ma Văn Hai", "XBM");
    Map<Visitor, String> both = new LinkedHashMap<>();
    for (String login : List.of("noivu", "quantri", "nhansu")) {
      Visitor officer = people.as(login);
      both.put(officer, choice(officer, number));
    }
    Map<Visitor, HttpResponse<String>> answers = new LinkedHashMap<>();
    both.entrySet().stream()
        .map(
            each ->
                CompletableFuture.supplyAsync(
                    () ->
                        Map.entry(each.getKey(), change(each.getKey(), "ISSUE", each.getValue()))))
        .toList()
        .forEach(each -> answers.put(each.join().getKey(), each.join().getValue()));

    assertThat(answers.values()).filteredOn(answer -> answer.statusCode() / 100 == 3).hasSize(1);
    assertThat(answers.values())
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(2)
        .allMatch(answer -> answer.body().contains("banner--danger"));
    Visitor winner =
        answers.keySet().stream()
            .filter(officer -> answers.get(officer).statusCode() / 100 == 3)
            .findFirst()
            .orElseThrow();
    assertThat(list(winner, number).split("name=\"person\"")).hasSize(2);
    assertThat(people.activate(slip(winner, answers.get(winner)).code(), PASSWORD).statusCode())
        .isIn(302, 303);
  }

  @Test
  void allWithoutAnAccountGetOneTogether() {
    Visitor officer = people.as("noivu");
    String name = "Phùng Xuân " + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");
    List.of(1, 2, 3).forEach(i -> people.newcomer(name, "XBM"));
    String words = encoded(name);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_token", officer.token());
    form.put("do", "ISSUE_ALL");
    form.put("words", name);
    form.put("by", "number");
    form.put("without", "2");
    assertThat(officer.post("/people/change-accounts", form).statusCode()).isEqualTo(409);
    form.put("without", "3");

    String page = officer.get(location(officer.post("/people/change-accounts", form))).body();

    assertThat(page.split("class=\"slip\"")).hasSize(4);
    assertThat(page).contains("<dd class=\"code strong\">ac-");
    assertThat(CODE.matcher(page).results().map(java.util.regex.MatchResult::group).distinct())
        .hasSize(3);
    assertThat(officer.get("/people/accounts?status=NONE&words=" + words).body())
        .contains("class=\"empty\"");
    assertThat(officer.get("/people/accounts?status=INVITED&words=" + words).body().split(name))
        .hasSizeGreaterThan(3);
    form.put("without", "0");
    assertThat(officer.post("/people/change-accounts", form).statusCode()).isEqualTo(422);
  }

  @Test
  void codesGoByMailWhereThereIsAnAddress() {
    PostOffice.open().misbehave();
    Visitor officer = people.as("noivu");
    String address = "lan" + System.nanoTime() + "@xbm.example";
    String with = choice(officer, people.newcomer("Hà Thị Thư", "XBM", address));
    String without = choice(officer, people.newcomer("Hà Thị Giấy", "XBM"));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_token", officer.token());
    form.put("do", "ISSUE");
    form.put("way", "mail");
    form.put("person", with);

    assertThat(location(officer.post("/people/change-accounts", form)))
        .contains("accounts.mailed.done&n=1");
    form.put("person", without);
    assertThat(officer.get(location(officer.post("/people/change-accounts", form))).body())
        .contains("Hà Thị Giấy")
        .containsPattern(CODE);

    String words = Newcomers.mail(address);
    assertThat(words).contains("Hà Thị Thư", "tên đăng nhập thuht", "with the login");
    Matcher code = CODE.matcher(words);
    assertThat(code.find()).isTrue();
    assertThat(words).contains(installation.address() + "/people/activation?code=" + code.group());
    assertThat(people.activate(code.group(), PASSWORD).statusCode()).isIn(302, 303);
    assertThat(people.activate(code.group(), PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void expiredCodeOpensNothing() throws Exception {
    String number = people.newcomer("Ma Văn Muộn", "XBM");
    Newcomers.Slip slip = issued(people.as("noivu"), number);
    installation.past(
        data -> {
          try (var update =
              data.prepareStatement(
                  "update people_account set activation_until = '2026-01-01' where login = ?")) {
            update.setString(1, slip.login());
            return update.executeUpdate();
          }
        });

    assertThat(people.activate(slip.code(), PASSWORD).statusCode()).isEqualTo(422);

    Visitor officer = people.as("noivu");
    assertThat(list(officer, number)).contains("chip--renew");
    assertThat(officer.get("/people/accounts?status=EXPIRED&words=" + number).body())
        .contains(slip.login());
    Newcomers.Slip fresh = issued(officer, number);
    assertThat(people.activate(slip.code(), PASSWORD).statusCode()).isEqualTo(422);
    assertThat(people.activate(fresh.code(), PASSWORD).statusCode()).isIn(302, 303);
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUE, '', 422",
    "ISSUE, x, 422",
    "ISSUE, 1.-1, 404",
    "RESET, 1.0, 404",
    "DELETE, 1.0, 404",
    "'', 1.0, 404"
  })
  void badInputIsRefused(String verb, String choice, int status) {
    assertThat(change(people.as("noivu"), verb, choice).statusCode()).isEqualTo(status);
  }

  @Test
  void staleChoiceAndWrongStatusAreRefused() {
    String number = people.newcomer("Ma Văn Cũ", "XBM");
    Visitor officer = people.as("noivu");
    String before = choice(officer, number);
    assertThat(change(officer, "RESET", before).statusCode()).isEqualTo(422);
    assertThat(change(officer, "UNLOCK", before).statusCode()).isEqualTo(422);
    issued(officer, number);
    HttpResponse<String> late = change(officer, "ISSUE", before);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("checked=\"checked\"", "banner--danger");
    assertThat(
            officer
                .post("/people/change-accounts", Map.of("do", "ISSUE", "person", before))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void hrStaysWithinItsUnitAndWithLearners() {
    Visitor commune = people.as("nhansu");
    String elsewhere = people.newcomer("Người Của Sở", "SNV");
    String theirs = choice(people.as("noivu"), elsewhere);
    assertThat(list(commune, elsewhere)).doesNotContain("Người Của Sở");
    assertThat(change(commune, "ISSUE", theirs).statusCode()).isEqualTo(404);
    assertThat(page(commune, "/people/accounts?unit=SNV")).isEqualTo(404);

    assertThat(list(commune, "thutruong")).contains("thutruong").doesNotContain("name=\"person\"");
    String head = choice(people.as("quantri"), "thutruong");
    HttpResponse<String> refused = change(commune, "RESET", head);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("quản trị hệ thống");
    assertThat(
            change(people.as("noivu"), "LOCK", choice(people.as("quantri"), "quantri"))
                .statusCode())
        .isEqualTo(422);
    assertThat(page(people.as("thutruong"), "/learning/my-page")).isEqualTo(200);
    assertThat(change(people.as("hocvien5"), "ISSUE", theirs).statusCode()).isEqualTo(403);
    assertThat(page(commune, "/people/access?person=" + head.replaceAll("\\..*", "")))
        .isEqualTo(403);
  }

  @Test
  void slipsAreForTheirMakerOnly() {
    Visitor officer = people.as("noivu");
    String number = people.newcomer("Ma Văn Riêng", "XBM");
    String slips = location(change(officer, "ISSUE", choice(officer, number)));
    assertThat(CODE.matcher(people.as("quantri").get(slips).body()).find()).isFalse();
    assertThat(CODE.matcher(officer.get(slips).body()).find()).isTrue();
    assertThat(officer.get("/people/slips?ticket=khong-co").body()).contains("class=\"empty\"");
  }

  private static HttpResponse<String> grant(
      Visitor admin, String person, String role, String unit, String from, String to) {
    return admin.post(
        "/people/grant",
        Map.of(
            "_token",
            admin.token(),
            "person",
            person,
            "role",
            role,
            "unit",
            unit,
            "from",
            from,
            "to",
            to));
  }

  @Test
  void rolesWorkAtOnceAndAreWithdrawnAtOnce() {
    String number = people.newcomer("Ma Thị Vai", "XBM");
    Visitor learner = people.active(number);
    String login = login(learner);
    Visitor admin = people.as("quantri");
    String person = person(admin, number);
    assertThat(page(learner, "/content/drafts")).isEqualTo(403);

    assertThat(location(grant(admin, person, "TRAINER", "T", "", "")))
        .contains("access.granted.done");

    assertThat(page(learner, "/content/drafts")).isEqualTo(200);
    assertThat(learner.get("/people/account").body()).contains("Giảng viên");
    assertThat(grant(admin, person, "TRAINER", "T", "", "").statusCode()).isEqualTo(422);
    String page = admin.get("/people/access?person=" + person).body();
    String grant = page.replaceAll("(?s).*Giảng viên.*?name=\"grant\" value=\"(\\d+)\".*", "$1");
    assertThat(withdraw(admin, person, grant, "31/12/2025").statusCode()).isEqualTo(422);

    assertThat(location(withdraw(admin, person, grant, ""))).contains("access.withdrawn.done");

    assertThat(page(learner, "/learning/my-page")).isEqualTo(302);
    assertThat(page(people.in(login, PASSWORD), "/content/drafts")).isEqualTo(403);
    assertThat(withdraw(admin, person, grant, "").statusCode()).isEqualTo(404);
    assertThat(admin.get("/platform/audit?words=" + person).body())
        .contains("Access.grant", "Access.withdraw");
  }

  @Test
  void rolesPageWarnsWhileACodeIsOut() {
    String number = people.newcomer("Ma Văn Chờ", "XBM", "ma.van.cho@example.org");
    Visitor admin = people.as("quantri");
    Newcomers.Slip slip = issued(admin, number);
    String access = "/people/access?person=" + person(admin, number);

    assertThat(admin.get(access).body())
        .contains("banner--attention", "ai cầm mã cũng nhận các vai trò", "ma.van.cho@example.org");
    people.activate(slip.code(), PASSWORD);
    assertThat(admin.get(access).body()).doesNotContain("ai cầm mã");
  }

  @Test
  void guessesAtTheSameTimeAllCount() throws Exception {
    Visitor owner = people.active(people.newcomer("Ma Thị Đoán", "XBM"));
    String login = login(owner);
    var guesses =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> new Visitor(installation).signIn(login, "đoán lần " + i)))
            .toList();

    long told =
        guesses.stream()
            .map(CompletableFuture::join)
            .filter(answer -> !answer.body().contains("thử lại sau"))
            .count();

    assertThat(failures(login)).isEqualTo(told).isBetween(5L, 10L);
  }

  private static long failures(String login) throws Exception {
    return installation.past(
        data -> {
          try (var select =
              data.prepareStatement("select failures from people_account where login = ?")) {
            select.setString(1, login);
            var row = select.executeQuery();
            row.next();
            return row.getLong(1);
          }
        });
  }

  private static HttpResponse<String> withdraw(
      Visitor admin, String person, String grant, String last) {
    return admin.post(
        "/people/withdraw-grant",
        Map.of("_token", admin.token(), "person", person, "grant", grant, "last", last));
  }

  @Test
  void roleOfTomorrowBeginsTomorrowAndOneWithAnEndKeepsWorking() {
    String number = people.newcomer("Ma Thị Mai", "XBM");
    Visitor learner = people.active(number);
    Visitor admin = people.as("quantri");
    String person = person(admin, number);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    assertThat(grant(admin, person, "REVIEWER", "T", today.plusDays(1).toString(), "").statusCode())
        .isEqualTo(302);
    assertThat(page(learner, "/content/reviews")).isEqualTo(403);
    assertThat(grant(admin, person, "TRAINER", "XBM", "", today.toString()).statusCode())
        .isEqualTo(302);
    assertThat(page(learner, "/content/drafts")).isEqualTo(200);
    assertThat(grant(admin, person, "HEAD", "XBM", "", "").statusCode()).isEqualTo(302);
    String page = admin.get("/people/access?person=" + person).body();
    String grant = page.replaceAll("(?s).*Thủ trưởng.*?name=\"grant\" value=\"(\\d+)\".*", "$1");
    assertThat(withdraw(admin, person, grant, today.plusDays(3).toString()).statusCode())
        .isEqualTo(302);
    assertThat(page(learner, "/learning/nominations")).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "TRAINER, '', '', ''",
    "KING, T, '', ''",
    "TRAINER, T, 01/01/2020, ''",
    "TRAINER, T, '', 01/01/2020",
    "TRAINER, T, 31/02/2027, ''"
  })
  void impossibleGrantsAreRefused(String role, String unit, String from, String to) {
    Visitor admin = people.as("quantri");
    String person = person(admin, "hocvien7");
    assertThat(grant(admin, person, role, unit, from, to).statusCode()).isEqualTo(422);
    assertThat(grant(admin, "1", "LEARNER", "", "", "").statusCode()).isEqualTo(404);
    assertThat(grant(admin, person, "TRAINER", "KHONG-CO", "", "").statusCode()).isEqualTo(404);
    assertThat(grant(people.as("noivu"), person, "TRAINER", "T", "", "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theLastAdminStays() {
    Visitor admin = people.as("quantri");
    String self = person(admin, "quantri");
    String page = admin.get("/people/access?person=" + self).body();
    String grant =
        page.replaceAll("(?s).*Quản trị hệ thống</span>.*?name=\"grant\" value=\"(\\d+)\".*", "$1");

    HttpResponse<String> refused = withdraw(admin, self, grant, "");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("cuối cùng");
    assertThat(withdraw(admin, self, grant, "31/12/2030").statusCode()).isEqualTo(422);
    assertThat(change(admin, "LOCK", choice(admin, "quantri")).statusCode()).isEqualTo(422);
    assertThat(page(admin, "/platform/health")).isEqualTo(200);
  }

  @Test
  void ownPasswordIsChangedAndOtherSessionsEnd() {
    Visitor here = people.active(people.newcomer("Ma Thị Riêng", "XBM"));
    String login = login(here);
    Visitor there = people.in(login, PASSWORD);
    String fresh = "một câu khác cũng dài";

    assertThat(password(here, "sai mật khẩu", fresh, fresh).statusCode()).isEqualTo(422);
    assertThat(password(here, PASSWORD, fresh, fresh + "x").statusCode()).isEqualTo(422);
    assertThat(password(here, PASSWORD, "ngắn", "ngắn").statusCode()).isEqualTo(422);
    assertThat(password(here, PASSWORD, PASSWORD, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(page(there, "/learning/my-page")).isEqualTo(200);
    assertThat(location(password(here, PASSWORD, fresh, fresh))).contains("account.password.done");

    assertThat(page(there, "/learning/my-page")).isEqualTo(302);
    assertThat(page(here, "/learning/my-page")).isEqualTo(200);
    assertThat(new Visitor(installation).signIn(login, PASSWORD).statusCode()).isEqualTo(422);

    Visitor again = people.in(login, fresh);
    again.post("/people/end-sessions", Map.of("_token", again.token()));
    assertThat(page(here, "/learning/my-page")).isEqualTo(302);
    assertThat(page(again, "/learning/my-page")).isEqualTo(200);
  }

  private static HttpResponse<String> password(
      Visitor who, String old, String fresh, String again) {
    return who.post(
        "/people/change-password",
        Map.of("_token", who.token(), "old", old, "password", fresh, "again", again));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "ABCD-EFGH-JKMN-PQRS"})
  void unknownCodesOpenNothing(String code) {
    assertThat(people.activate(code, PASSWORD).statusCode()).isEqualTo(422);
  }
}
