package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The walk: a learner who lacks one competency finishes the course, holds a statement that anybody
 * can verify, and is one more qualified person in the report of the Department of Home Affairs.
 */
class WalkIT {

  private record Learner(String login, String unit) {}

  private static final Map<TestDatabase, Learner> LEARNERS =
      Map.of(
          TestDatabase.H2, new Learner("hocvien1", "XBM"),
          TestDatabase.MARIADB, new Learner("hocvien2", "XTV-VHXH"),
          TestDatabase.EXTERNAL, new Learner("hocvien1", "XBM"));

  private static final int LESSON = 0;
  private static final int CASE = 1;

  private static final List<String> BLUEPRINT =
      List.of("m1", "m1", "m2", "m2", "m3", "m3", "m4", "m4", "m5", "m5");

  static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void learnerBecomesQualified(TestDatabase database) throws Exception {
    Browsers.chromium();
    Installation installation = Installation.on(database);
    Learner learner = LEARNERS.get(database);
    try (Screen homeAffairs = Screen.of(installation, "noivu");
        Screen screen = Screen.of(installation, learner.login())) {
      int unitBefore = qualified(homeAffairs, "?unit=" + learner.unit());
      int provinceBefore = qualified(homeAffairs, "");

      assertThat(hasGaps(screen)).isTrue();
      readLesson(screen);
      decideCase(screen);
      passFinalTest(screen);
      assertThat(hasGaps(screen)).isFalse();
      verifyStatement(installation, screen);

      assertThat(qualified(homeAffairs, "?unit=" + learner.unit())).isEqualTo(unitBefore + 1);
      assertThat(qualified(homeAffairs, "")).isEqualTo(provinceBefore + 1);
      assertThat(screen.complaints()).isEmpty();
      assertThat(homeAffairs.complaints()).isEmpty();
    }
  }

  /** The number below "Đạt chuẩn" in the row of totals. */
  private static int qualified(Screen screen, String query) {
    screen.open("/reports/staffing" + query);
    List<String> heads = screen.all("table.table thead th").allTextContents();
    int column = heads.stream().map(String::strip).toList().indexOf("Đạt chuẩn");
    assertThat(column).as("column Đạt chuẩn among " + heads).isPositive();
    String cell = screen.all("table.table tfoot tr > *").nth(column).textContent();
    return Integer.parseInt(cell.replaceAll("\\(.*", "").replaceAll("\\D+", ""));
  }

  private static boolean hasGaps(Screen screen) {
    screen.open("/competency/profile");
    assertThat(screen.has(".list__item")).isTrue();
    boolean qualified = screen.has("main .banner--good");
    assertThat(screen.has("main a[href='/learning/courses'].button")).isEqualTo(!qualified);
    return !qualified;
  }

  static void readLesson(Screen screen) {
    openActivity(screen, 5, LESSON);
    screen.click("form[data-kind=Read] button[type=submit]");
    assertThat(screen.has(".banner--good")).isTrue();
  }

  static void decideCase(Screen screen) {
    AnswerKey key = AnswerKey.ofCase("05-");
    openActivity(screen, 5, CASE);
    for (int step = 0; step < 20 && screen.has("form[data-kind=Chosen]"); step++) {
      String best = key.bestChoice(screen.all("form[data-kind=Chosen] label").allInnerTexts());
      label(screen.all("form[data-kind=Chosen] label"), best).click();
      screen.click("form[data-kind=Chosen] button[type=submit]");
    }
    assertThat(screen.text(".score__number")).contains("100");
  }

  static void passFinalTest(Screen screen) {
    AnswerKey key = AnswerKey.ofQuiz("06-");
    openActivity(screen, 6, 0);
    screen.click("form[action='/learning/begin'] button[type=submit]");
    List<String> topics = new ArrayList<>();
    while (screen.has("form[data-kind=Answered]")) {
      topics.add(key.topic(screen.text(".question")));
      answer(screen, key);
      screen.click("form[data-kind=Answered] button.button--main");
      assertThat(topics).hasSizeLessThanOrEqualTo(10);
    }
    assertThat(topics.stream().sorted().toList())
        .as("two questions from each module, as the blueprint says")
        .isEqualTo(BLUEPRINT);
    screen.click("form[data-kind=Submitted] button[type=submit]");
    for (int look = 0; look < 20 && !screen.has("section.question"); look++) {
      screen.page().waitForTimeout(500);
      screen.page().reload();
    }
    assertThat(screen.text("#run h1")).contains("100%");
  }

  static void answer(Screen screen, AnswerKey key) {
    String question = screen.text(".question");
    if (key.isTrueFalse(question)) {
      String right = key.rightOptions(question).get(0);
      screen
          .all("form[data-kind=Answered] label")
          .filter(
              new Locator.FilterOptions()
                  .setHas(screen.page().locator("input[value='" + right + "']")))
          .click();
      return;
    }
    List<String> options = key.rightOptions(question);
    assertThat(options).isNotEmpty();
    for (String option : options) {
      label(screen.all("form[data-kind=Answered] label"), option).click();
    }
  }

  private static Locator label(Locator labels, String text) {
    for (Locator label : labels.all()) {
      if (AnswerKey.contains(label.innerText(), text)) {
        return label;
      }
    }
    throw new AssertionError("No choice “" + text + "” among " + labels.allInnerTexts());
  }

  static void openActivity(Screen screen, int module, int activity) {
    screen.open("/learning/courses");
    screen.click("main a[href='/learning/course?code=K01']");
    Locator outline = screen.all("li.outline__module").nth(module - 1);
    screen.click(outline.locator("a.outline__link").nth(activity));
  }

  private static void verifyStatement(Installation installation, Screen screen) throws Exception {
    screen.open("/certification/mine");
    assertThat(screen.has("main .chip--passed")).as("certified by the demo's programme").isTrue();
    screen.open("/certification/statements");
    Locator link = screen.all("main a[href$='/pdf']").first();
    Download download = screen.page().waitForDownload(link::click);
    byte[] pdf = Files.readAllBytes(download.path());
    assertThat(new String(pdf, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF");

    String address = Paper.address(pdf);
    assertThat(address).startsWith(installation.address() + "/certification/verification?code=");
    try (Screen stranger = new Screen(installation)) {
      stranger.open(address);
      assertThat(stranger.has(".verdict--valid")).isTrue();
      assertThat(stranger.has(".verdict--unknown")).isFalse();
      stranger.open(address.substring(0, address.length() - 3) + "xyz");
      assertThat(stranger.has(".verdict--unknown")).isTrue();
    }
  }
}
