package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The line is cut in the middle of a test, on a computer that somebody else uses too: what was open
 * stays readable, and what was answered waits for its owner and is stored then.
 */
class OfflineIT {
  private static final Installation INSTALLATION = Installation.on(TestDatabase.H2);
  private static final String LEARNER = "hocvien7";

  /** Whether all these addresses are there for when there is no network. */
  static final String ARE_KEPT =
      """
      async addresses => {
        for (const name of (await caches.keys()).filter(n => n.startsWith("thao-pages-"))) {
          const cache = await caches.open(name);
          const found = await Promise.all(
            addresses.map(each => cache.match(each, { ignoreVary: true })));
          if (found.every(Boolean)) return true;
        }
        return false;
      }
      """;

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void answersOutliveTheNetworkAndAreNobodyElses() {
    var visitor = Visitor.signedIn(INSTALLATION, LEARNER);
    var activities = visitor.activities("K01");
    var lesson = "/learning/run?id=" + visitor.begin(activities.get(0));
    var quiz = "/learning/run?id=" + visitor.begin(activities.get(activities.size() - 1));
    try (Screen screen = Screen.of(INSTALLATION, LEARNER)) {
      screen.open(lesson);
      screen.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
      screen.open(lesson);
      var heading = screen.text("h1");
      int place = placeWithChoices(screen, quiz);
      var next = quiz + "&place=" + (place % 10 + 1);
      awaitKept(screen, lesson, next);
      INSTALLATION.kill();
      try {
        answer(screen);
        screen.page().waitForCondition(() -> screen.text("#unsent").contains("Còn 1 câu chưa gửi"));
        screen.open(next);
        assertThat(unsent(screen)).as("kept on the next question too").isEqualTo(1);
        screen.open(lesson);
        assertThat(screen.text("h1")).as("a lesson read before").isEqualTo(heading);
        screen.open("/learning/activity?id=1");
        assertThat(screen.all("main").innerText()).as("a page not read before").contains("mạng");
      } finally {
        INSTALLATION.start();
      }
      anotherPersonSendsNothing(screen);
      screen.signIn(LEARNER);
      screen.page().waitForFunction("() => thao.unsent() === 0");
      var again = Visitor.signedIn(INSTALLATION, LEARNER);
      assertThat(again.get(quiz + "&place=" + place).body()).contains("checked=\"checked\"");
    }
  }

  private static int placeWithChoices(Screen screen, String quiz) {
    for (int place = 1; place <= 10; place++) {
      screen.open(quiz + "&place=" + place);
      if (screen.has(".choice__input[type=radio]:not(:checked)")) {
        return place;
      }
    }
    throw new AssertionError("No question with choices");
  }

  /** Asks again and again, since waiting for a function takes the promise for its truth. */
  private static void awaitKept(Screen screen, String... addresses) {
    screen
        .page()
        .waitForCondition(
            () -> (Boolean) screen.page().evaluate(ARE_KEPT, List.of(addresses)),
            new Page.WaitForConditionOptions().setTimeout(60_000));
  }

  private static void answer(Screen screen) {
    Locator choice = screen.all(".choice__input[type=radio]:not(:checked)").first();
    choice.check(new Locator.CheckOptions().setForce(true));
    screen.page().waitForFunction("() => thao.unsent() === 1");
  }

  private static int unsent(Screen screen) {
    return ((Number) screen.page().evaluate("() => thao.unsent()")).intValue();
  }

  private static void anotherPersonSendsNothing(Screen screen) {
    screen.signIn("hocvien9");
    assertThat(unsent(screen)).as("of the other account").isZero();
    assertThat(
            (Boolean)
                screen
                    .page()
                    .evaluate(
                        "() => Object.keys(localStorage).some(key =>"
                            + " key.startsWith('thao.unsent.'))"))
        .isTrue();
    screen.page().locator("details.account > summary").click();
    screen.click("form[action='/people/leave'] button");
    assertThat(
            (Boolean)
                screen
                    .page()
                    .evaluate(
                        "async () => !(await caches.keys()).some(name =>"
                            + " name.startsWith('thao-pages-'))"))
        .as("no page is left after signing out")
        .isTrue();
  }
}
