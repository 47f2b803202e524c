package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A learner takes a test over a line that breaks, falls silent, loses answers or lies. Whatever
 * happens, each answer is kept until the server has it, is stored once, and the page says how it
 * stands. The pages' own pauses last a tenth of what they do elsewhere.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class BadLineIT {

  /** A server, so that its rows can be counted while the application runs. */
  private static final TestDatabase DATABASE =
      TestDatabase.all().get(TestDatabase.all().size() - 1);

  private static final String LEARNER = "hocvien7";
  private static final String UNSENT = "Còn %d câu chưa gửi";
  private static final Route.FulfillOptions UNWELL = new Route.FulfillOptions().setStatus(503);

  private static final String SHORT_PAUSES =
      "{ const wait = setTimeout; window.setTimeout = (then, pause) => wait(then, pause / 10); }";

  private Installation installation;
  private Line line;
  private Visitor learner;
  private String run;
  private String quiz;
  private Screen screen;

  @BeforeEach
  void beginTheTest() {
    Browsers.chromium();
    installation = Installation.on(DATABASE);
    learner = Visitor.signedIn(installation, LEARNER);
    List<String> activities = learner.activities("K01");
    run = learner.beginAnew(activities.get(activities.size() - 1));
    quiz = "/learning/run?id=" + run;
    line = Line.to(installation);
    screen = Screen.of(line, LEARNER, context -> context.addInitScript(SHORT_PAUSES));
    screen.open(at(1));
    screen.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  /** A window that is closed while its page loads may never end, with a worker behind it. */
  @AfterEach
  void close() {
    line.mend();
    screen.page().waitForLoadState();
    line.close(); // first: the worker of a page waits for what a silent line owes it
    screen.close();
  }

  @Test
  void answerWhoseReceiptWasLostIsStoredOnce() throws Exception {
    line.loseAnswers();
    answer(screen, 0);
    await(screen, () -> line.lost() >= 2);
    assertThat(unsent(screen)).as("the browser does not know").isEqualTo(1);
    assertThat(answersStored()).as("but the server has it").isEqualTo(1);
    line.mend();
    awaitSent(screen);
    assertThat(answersStored()).isEqualTo(1);
    assertThat(screen.text(".saved")).contains("Đã lưu");
  }

  @Test
  void silentLineHoldsUpNeitherReadingNorAnswering() throws Exception {
    awaitKept(screen, at(2));
    line.silence();
    answer(screen, 0);
    screen.click("form[data-kind=Answered] button.button--main");
    assertThat(screen.text(".question__count")).contains("Câu 2/");
    assertThat(screen.text("#unsent")).contains("Trang giữ trên máy lúc");
    await(screen, () -> screen.text("#unsent").contains(UNSENT.formatted(1)));
    answer(screen, 0);
    assertThat(screen.all(".overview__item--answered").count()).isEqualTo(1);
    line.mend();
    awaitSent(screen);
    assertThat(answersStored()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "200 OK, 'Content-Type: text/html', <html>Wifi</html>",
    "302 Found, 'Location: /wifi', moved",
    "401 Unauthorized, 'Content-Type: text/html', <html>Wifi</html>",
    "403 Forbidden, 'Content-Type: application/json', '{\"title\":\"Forbidden\"}'",
    "404 Not Found, 'Content-Type: text/html', <html>Wifi</html>",
    "200 OK, 'Content-Type: application/json', '{\"result\":\"ok\"}'"
  })
  void portalOfTheNetworkIsNotTakenForTheServer(String status, String header, String body)
      throws Exception {
    line.giveToPortal(status, header + "\r\n", body);
    answer(screen, 0);
    await(screen, () -> line.intercepted() >= 2);
    assertThat(unsent(screen)).isEqualTo(1);
    assertThat(screen.text("#unsent")).contains(UNSENT.formatted(1));
    line.mend();
    awaitSent(screen);
    assertThat(answersStored()).isEqualTo(1);
  }

  @Test
  void whoseSessionEndedSignsInAgainInAnotherTabAndLosesNothing() throws Exception {
    endSession();
    answer(screen, 0);
    await(screen, () -> screen.text("#unsent").contains("Phiên đăng nhập đã hết"));
    assertThat(screen.text("#unsent")).contains(UNSENT.formatted(1));
    assertThat(screen.all(".unsent__link").isVisible()).isTrue();
    assertThat(answersStored()).isZero();
    Screen tab = screen.tab();
    tab.signIn(LEARNER);
    awaitSent(tab);
    await(screen, () -> !screen.all("#unsent").isVisible());
    assertThat(answersStored()).isEqualTo(1);
    answer(screen, 0);
    await(screen, () -> answersStored() == 2);
    awaitSent(screen);
  }

  @Test
  void whoseSessionEndedComesBackToTheQuestionByTheLink() throws Exception {
    endSession();
    answer(screen, 0);
    await(screen, () -> screen.all(".unsent__link").isVisible());
    screen.click(".unsent__link");
    screen.page().locator("#login").fill(LEARNER);
    screen.page().locator("#password").fill(Visitor.PASSWORD);
    screen.click("form[action='/people/enter'] button[type=submit]");
    assertThat(screen.page().url()).endsWith(at(1));
    awaitSent(screen);
    assertThat(answersStored()).isEqualTo(1);
  }

  @Test
  void whoSignsOutIsToldWhatIsUnsent() throws Exception {
    line.cut();
    answer(screen, 0);
    screen.page().locator("details.account > summary").click();
    Locator leave = screen.all("form[action='/people/leave'] button");
    leave.click();
    await(screen, () -> screen.text("#unsent").contains("Bấm Đăng xuất lần nữa"));
    assertThat(screen.text("#unsent")).contains(UNSENT.formatted(1));
    line.mend();
    screen.page().locator("details.account > summary").click();
    screen.click(leave);
    assertThat(screen.page().url()).contains("/people/sign-in");
    screen.signIn(LEARNER);
    awaitSent(screen);
    assertThat(answersStored()).isEqualTo(1);
  }

  @Test
  void twoTabsWithoutNetworkKeepBothAnswers() throws Exception {
    awaitKept(screen, at(2));
    Screen tab = screen.tab();
    tab.open(at(2));
    line.cut();
    answer(screen, 0);
    answer(tab, 0);
    assertThat(unsent(screen)).isEqualTo(2);
    screen.open(at(2));
    await(screen, () -> checked(screen).equals(checked(tab)));
    line.mend();
    awaitSent(screen);
    awaitSent(tab);
    assertThat(answersStored()).isEqualTo(2);
  }

  @Test
  void twoDevicesKeepEachTheirAnswersAndWhatComesTooLateIsSaid() throws Exception {
    awaitKept(screen, at(3));
    try (Screen phone = Screen.of(installation, LEARNER)) {
      line.cut();
      answer(screen, 0);
      phone.open(at(2));
      answer(phone, 0);
      awaitSent(phone);
      line.mend();
      awaitSent(screen);
      assertThat(answersStored()).isEqualTo(2);
      line.cut();
      screen.open(at(3));
      answer(screen, 0);
      phone.open(at(11));
      phone.click("form[data-kind=Submitted] button");
      line.mend();
      awaitSent(screen);
    }
    assertThat(screen.text("#unsent")).contains("1 câu trả lời không được nhận: ");
    assertThat(screen.text(".saved")).doesNotContain("Đã lưu");
    screen.open("/learning/my-page");
    assertThat(screen.text("#unsent")).as("until it was seen").contains("không được nhận");
    screen.all(".unsent__seen").click();
    assertThat(screen.all("#unsent").isVisible()).isFalse();
    assertThat(answersStored()).isEqualTo(2);
  }

  @Test
  void runThatCannotBeSentHoldsUpNoOther() {
    String event = "{stream: 'elsewhere', sequence: 1, kind: 'Answered', payload: {}}";
    screen.page().route("**/runs/1/events", route -> route.fulfill(UNWELL));
    screen.page().evaluate("() => thao.keep('1', " + event + ")");
    answer(screen, 0);
    await(screen, () -> answersStored() == 1);
    await(screen, () -> screen.text("#unsent").contains(UNSENT.formatted(1)));
    screen.open(at(11));
    screen.click("form[data-kind=Submitted] button");
    assertThat(screen.has("form.thao-event")).isFalse();
    assertThat(unsent(screen)).isEqualTo(1);
  }

  @Test
  void submittingWaitsForWhatIsUnsent() throws Exception {
    awaitKept(screen, at(11));
    line.cut();
    answer(screen, 0);
    screen.open(at(11));
    assertThat(screen.text(".still-open")).contains("Còn 9 câu chưa trả lời");
    screen.all("form[data-kind=Submitted] button").click();
    String held = UNSENT.formatted(1) + ". Có mạng trở lại thì nộp được";
    await(screen, () -> screen.text(".saved").contains(held));
    line.mend();
    awaitSent(screen);
    assertThat(stored("Submitted")).isZero();
    line.loseAnswers();
    screen.all("form[data-kind=Submitted] button").click();
    await(screen, () -> screen.text(".saved").contains("Chưa nộp được"));
    line.mend();
    screen.click("form[data-kind=Submitted] button");
    assertThat(screen.has("form.thao-event")).isFalse();
    assertThat(stored("Submitted")).isEqualTo(1);
    assertThat(answersStored()).isEqualTo(1);
  }

  @Test
  void timeThatIsLeftIsTheServersOnAKeptPageToo() throws Exception {
    Instant end = end();
    awaitKept(screen, at(1));
    Duration later = Duration.ofMinutes(7);
    screen.page().clock().setFixedTime(Date.from(Instant.now().plus(later)));
    line.cut();
    screen.open(at(1));
    Duration shown = left(screen);
    Instant now = Instant.now().plus(later);
    assertThat(shown).isCloseTo(Duration.between(now, end), Duration.ofSeconds(5));
  }

  @Test
  void whenTheTimeIsOverThePageSaysSoWithoutANetworkToo() throws Exception {
    bringTheEndNear(Duration.ofSeconds(20));
    screen.open(at(1));
    answer(screen, 0);
    awaitSent(screen);
    line.cut();
    await(screen, () -> screen.text(".timer").contains("Hết giờ, bài đã nộp"));
    assertThat(screen.all(".choice__input").first().isDisabled()).isTrue();
    line.mend();
    await(screen, () -> screen.text("#run h1").matches("(?s).*(Kết quả|Đang chấm).*"));
    assertThat(answersStored()).isEqualTo(1);
  }

  private String at(int place) {
    return quiz + "&place=" + place;
  }

  private static void answer(Screen screen, int choice) {
    int before = unsent(screen);
    Locator choices = screen.all(".choice__input:not(:checked)");
    choices.nth(choice).check(new Locator.CheckOptions().setForce(true));
    await(screen, () -> unsent(screen) > before || screen.text(".saved").contains("Đã lưu"));
  }

  private static List<String> checked(Screen screen) {
    Locator chosen = screen.all(".choice__input:checked");
    return chosen.all().stream().map(each -> each.getAttribute("value")).toList();
  }

  private static int unsent(Screen screen) {
    return ((Number) screen.page().evaluate("() => thao.unsent()")).intValue();
  }

  private static void awaitSent(Screen screen) {
    await(screen, () -> unsent(screen) == 0);
  }

  static void awaitKept(Screen screen, String... addresses) {
    await(screen, () -> (Boolean) screen.page().evaluate(OfflineIT.ARE_KEPT, List.of(addresses)));
  }

  private static void await(Screen screen, BooleanSupplier condition) {
    screen
        .page()
        .waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(90_000));
  }

  /** In another window that shows the same session, as if it had been idle for an hour. */
  private void endSession() {
    try (Screen other = new Screen(installation)) {
      other.context().addCookies(screen.context().cookies());
      other.open("/learning/my-page");
      other.page().locator("details.account > summary").click();
      other.click("form[action='/people/leave'] button");
    }
  }

  private long answersStored() {
    return stored("Answered");
  }

  private long stored(String kind) {
    try (var data = installation.connection();
        var query =
            data.prepareStatement(
                "select count(*) from learning_event where run_id = ? and kind = ?")) {
      query.setLong(1, Long.parseLong(run));
      query.setString(2, kind);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Duration left(Screen page) {
    var words = Pattern.compile("Còn (\\d+) phút (\\d+) giây").matcher(page.text(".timer"));
    assertThat(words.find()).as(page.text(".timer")).isTrue();
    return Duration.ofMinutes(Long.parseLong(words.group(1)))
        .plusSeconds(Long.parseLong(words.group(2)));
  }

  private Instant end() {
    var deadline = Pattern.compile("data-deadline=\"([^\"]+)\"").matcher(learner.get(at(1)).body());
    assertThat(deadline.find()).isTrue();
    return Instant.parse(deadline.group(1));
  }

  private void bringTheEndNear(Duration left) throws Exception {
    long seconds = Duration.between(Instant.now(), end()).minus(left).toSeconds();
    installation.past(
        data -> {
          try (var update =
              data.prepareStatement(
                  "update learning_run set started_at = timestampadd(second, ?, started_at),"
                      + " due_at = timestampadd(second, ?, due_at) where id = ?")) {
            update.setLong(1, -seconds);
            update.setLong(2, -seconds);
            update.setLong(3, Long.parseLong(run));
            return update.executeUpdate();
          }
        });
  }
}
