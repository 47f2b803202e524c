package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Not a test: walks through a new demo installation as the guides tell it and takes their pictures,
 * so a step that has changed is a failure here, and a page that has changed a new picture. Runs by
 * {@code mvn verify -Ppictures} only.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuidePictures {

  private static final Path PICTURES =
      Path.of(System.getProperty("thao.course-content")).resolve("../lms-core/guides/pictures");
  private static final int DESK = 1000;
  private static final int PHONE = 390;
  private static final int MENU = 264;
  private static final LocalDate DUE = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(30);

  /** The folder and the address of this machine give way to what a reader would have there. */
  private static final String NO_PLACES =
      "([folder, address]) => { const words = document.createTreeWalker(document.body,"
          + " NodeFilter.SHOW_TEXT); while (words.nextNode()) { const node = words.currentNode;"
          + " if (node.data.includes(folder) || node.data.includes(address)) node.data = node.data"
          + ".replaceAll(folder, '/srv/thao').replaceAll(address, 'https://thao.example');"
          + " if (address.endsWith(':' + node.data.trim())) node.data = '8080'; } }";

  private static final String STAFF =
      """
      Số hiệu;Họ và tên;Mã đơn vị
      S-000116;Nguyễn Thị Hà;SNV
      S-009001;Giàng A Páo;XBM
      S-009002;Trần Minh Đức;XKC
      S 009003;Lò Thị Vân;XBM
      """;

  private final Installation installation = Installation.on(TestDatabase.H2);

  @Test
  @Order(1)
  void nomination() throws IOException {
    try (Screen screen = Screen.of(installation, "nhansu")) {
      screen.open(
          "/learning/nominations?course=K00&unit=XBM&step=preview&reason=QĐ+số+12+(giả+định)&due="
              + DUE);
      desk(screen, "hr-nominations", 640, "#preview");
      screen.click("form[action='/learning/nominate'] button[type=submit]");
      assertThat(screen.has("main .banner--good")).isTrue();
      screen.open("/learning/progress");
      wide(screen, "hr-progress", 760, "main");
    }
  }

  @Test
  @Order(2)
  void learner() throws IOException {
    try (Screen screen = new Screen(installation)) {
      screen.open("/people/sign-in");
      phone(screen, "learner-sign-in", 620);
      screen.signIn("hocvien1");
      desk(screen, "learner-my-page", 700);
      screen.open("/learning/course?code=K01");
      desk(screen, "learner-course", 700);
      WalkIT.openActivity(screen, 5, 0);
      phone(screen, "learner-lesson", 700);
      WalkIT.readLesson(screen);
      WalkIT.decideCase(screen);
      question();
      WalkIT.passFinalTest(screen);
      desk(screen, "learner-result", 700);
      screen.open("/certification/statements");
      wide(screen, "learner-statements", 400, "main");
    }
  }

  /** By a learner whose gap is still open. */
  private void question() throws IOException {
    try (Screen screen = Screen.of(installation, "hocvien2")) {
      screen.open("/competency/profile");
      screen.all(".list__item:has(.chip--gap, .chip--failed) summary").first().click();
      desk(screen, "learner-profile", 620);
      WalkIT.openActivity(screen, 6, 0);
      screen.click("form[action='/learning/begin'] button[type=submit]");
      WalkIT.answer(screen, AnswerKey.ofQuiz("06-"));
      screen.page().locator(".saved", new Page.LocatorOptions().setHasText("Đã lưu")).waitFor();
      desk(screen, "learner-question", 900);
    }
  }

  @Test
  @Order(3)
  void hr() throws IOException {
    try (Screen screen = Screen.of(installation, "noivu")) {
      screen.open("/people/import?kind=STAFF");
      desk(screen, "hr-import", 640);
      screen
          .page()
          .setInputFiles(
              "#file",
              new FilePayload("nhan-su.csv", "text/csv", STAFF.getBytes(StandardCharsets.UTF_8)));
      screen.click("form[action='/people/check-import'] button[type=submit]");
      desk(screen, "hr-import-check", 760, ".figures");
      screen.open("/people/persons?words=nguyen");
      desk(screen, "hr-persons", 600);
      screen.open("/people/accounts?unit=XBM");
      wide(screen, "hr-accounts", 760, "main");
      screen.open("/people/units");
      wide(screen, "hr-units", 560, "main");
      screen.open("/people/unit-changes");
      screen.page().locator("#kind").selectOption("MERGE");
      screen.page().locator("#unit").selectOption("XBM");
      screen.page().locator("#with").selectOption("XTV");
      screen.page().locator("#from").fill("01/01/2027");
      screen.page().locator("#decision").fill("15/QĐ-GĐ");
      screen.click("form[action='/people/begin-unit-change'] button[type=submit]");
      wide(screen, "hr-unit-change", 760, "#preview");
      screen.open("/reports/staffing");
      wide(screen, "hr-staffing", 640, ".legend");
      screen.open("/reports/gaps");
      wide(screen, "hr-gaps", 640, "#matrix");
      screen.open("/certification/programme?code=TTCS-01");
      wide(screen, "hr-programme", 720, "main");
      screen.open("/people/directory");
      wide(screen, "hr-directory", 720, "main");
      screen.open("/competency/roster?code=TCT-01");
      wide(screen, "hr-roster", 760, "main");
      screen.open("/certification/register");
      wide(screen, "hr-register", 760, "main");
    }
  }

  @Test
  @Order(4)
  void trainer() throws IOException {
    try (Screen author = Screen.of(installation, "giangvien");
        Screen reviewer = Screen.of(installation, "nguoiduyet")) {
      author.open("/content/drafts");
      desk(author, "trainer-drafts", 720);
      author.click("main a[href^='/content/draft?id=']:has-text('K00')");
      author.click("button[value=begin]");
      String draft = author.page().url();
      desk(author, "trainer-draft", 760);
      author.click("main a[href^='/content/outline']");
      desk(author, "trainer-outline", 760);
      author.page().locator(".outline__name").first().click();
      desk(author, "trainer-part", 900);
      author.open(draft);
      author.click("main a[href^='/learning/preview']");
      author.open(author.page().url() + "&step=4");
      desk(author, "trainer-preview", 1000);
      author.open(draft);
      author.click("button[value=send]");
      reviewer.open("/content/reviews");
      reviewer.click("main a[href^='/content/draft?id=']");
      desk(reviewer, "trainer-review", 720);
      author.open("/learning/followup?course=K01");
      wide(author, "trainer-followup", 640, "main");
    }
  }

  @Test
  @Order(5)
  void operator() throws IOException {
    try (Screen screen = Screen.of(installation, "quantri")) {
      screen.open("/platform/settings");
      wide(screen, "operator-settings", 720, "main");
      screen.open("/platform/health");
      screen.click("form[action='/platform/run-self-test'] button[type=submit]");
      wide(screen, "operator-health", 720, "form[action='/platform/run-self-test']");
      screen.open("/platform/backups");
      screen.click("form[action='/platform/back-up'] button[type=submit]");
      screen.page().waitForCondition(() -> isBackedUp(screen));
      desk(screen, "operator-backups", 520);
    }
  }

  private static boolean isBackedUp(Screen screen) {
    screen.open("/platform/backups");
    return screen.has("main table tbody tr");
  }

  private void desk(Screen screen, String name, int height) throws IOException {
    take(screen, name, DESK, height);
  }

  /** From this place of the page down. */
  private void desk(Screen screen, String name, int height, String from) throws IOException {
    scroll(screen, DESK, height, from);
    take(screen, name, DESK, height);
  }

  /** The same without the menu, so that a table with many columns is seen whole. */
  private void wide(Screen screen, String name, int height, String from) throws IOException {
    scroll(screen, MENU + DESK, height, from);
    take(screen, name, MENU + DESK, height);
  }

  private static void scroll(Screen screen, int width, int height, String to) {
    screen.page().setViewportSize(width, height);
    screen.page().evaluate("at => document.querySelector(at).scrollIntoView()", to);
  }

  private void phone(Screen screen, String name, int height) throws IOException {
    take(screen, name, PHONE, height);
  }

  /** What stands in the window, from where it is scrolled to. */
  private void take(Screen screen, String name, int width, int height) throws IOException {
    Page page = screen.page();
    page.setViewportSize(width, height);
    page.evaluate(
        NO_PLACES, List.of(installation.data().getParent().toString(), installation.address()));
    page.waitForLoadState();
    byte[] picture =
        page.screenshot(
            new Page.ScreenshotOptions()
                .setClip(Math.max(0, width - DESK), 0, Math.min(width, DESK), height)
                .setAnimations(ScreenshotAnimations.DISABLED));
    assertThat(screen.complaints()).isEmpty();
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".png"), SmallPng.of(picture));
  }
}
