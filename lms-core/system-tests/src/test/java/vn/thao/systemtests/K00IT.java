package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The orientation course, as a newcomer takes it: with the keyboard, and partly without script. */
class K00IT {

  private static final Installation INSTALLATION = Installation.on(TestDatabase.H2);
  private static final List<String> STEPS =
      List.of(
          "Đăng nhập",
          "Mở khóa học và ghi danh",
          "Học lần lượt các hoạt động",
          "Nộp bài kiểm tra",
          "Xem đáp án và phản hồi");
  private static final Map<String, String> MATCHES =
      Map.of(
          "Học tiếp khóa đang dở", "Trang của tôi",
          "Xem còn thiếu năng lực nào", "Năng lực của tôi",
          "Tải tệp PDF chứng minh đã hoàn thành khóa học", "Giấy xác nhận",
          "Tra một quy định còn hiệu lực hay không", "Văn bản pháp luật");

  /** Passing the quiz completes the course, though it leads to no competency. */
  @Test
  void everyKindOfQuestionIsAnsweredByKeyboard() {
    Visitor visitor = Visitor.signedIn(INSTALLATION, "hocvien6").registered("K00");
    List<String> activities = visitor.activities("K00");
    send(visitor, visitor.begin(activities.get(0)), "TranscriptRead");
    send(visitor, visitor.begin(activities.get(1)), "Received");
    send(visitor, visitor.begin(activities.get(2)), "Acknowledged");
    String run = visitor.begin(activities.get(3));
    try (Screen screen = Screen.of(INSTALLATION, "hocvien6")) {
      for (int place = 1; place <= 4; place++) {
        screen.open("/learning/run?id=" + run + "&place=" + place);
        answer(screen);
      }
      screen.click("form.thao-final button");
      for (int i = 0; i < 20 && !screen.has(".chip--passed"); i++) {
        screen.page().waitForTimeout(500);
        screen.page().reload();
      }
      assertThat(screen.text("h1")).contains("100");
      assertThat(screen.all(".choice--wrong").count()).isZero();
      assertThat(screen.text(".way-on")).contains("Về khóa học").doesNotContain("Tiếp theo");
      screen.open("/certification/statements");
      assertThat(screen.text("main")).contains("Làm quen với Thạo");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsDoneLeadsToWhatIsNext() {
    Visitor visitor = Visitor.signedIn(INSTALLATION, "hocvien7").registered("K00");
    List<String> activities = visitor.activities("K00");
    String run = visitor.begin(activities.get(0));
    assertThat(visitor.get("/learning/run?id=" + run).body()).doesNotContain("Tiếp theo:");
    send(visitor, run, "TranscriptRead");
    assertThat(visitor.get("/learning/run?id=" + run).body())
        .containsPattern("/learning/activity\\?id=" + activities.get(1) + "\">Tiếp theo: Tài liệu");
  }

  private static void answer(Screen screen) {
    if (screen.has("ol.order")) {
      putInOrder(screen);
    } else if (screen.has("select[name^='match-']")) {
      MATCHES.forEach((prompt, match) -> choose(screen, prompt, match));
    } else if (screen.has("input[inputmode='decimal']")) {
      screen.all("input[name='answer']").fill("90,0");
    } else {
      screen.all("input[name='answer']").fill("trang CUA toi");
    }
    screen.click(".question__foot .button--main");
  }

  private static void choose(Screen screen, String prompt, String match) {
    Locator field =
        screen.all("label.field").filter(new Locator.FilterOptions().setHasText(prompt));
    field
        .locator("select")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(match));
  }

  private static void putInOrder(Screen screen) {
    for (int i = 0; i < STEPS.size(); i++) {
      while (position(screen, STEPS.get(i)) > i) {
        int before = position(screen, STEPS.get(i));
        step(screen, STEPS.get(i)).locator("[data-move='-1']").focus();
        screen.page().keyboard().press("Enter");
        assertThat(position(screen, STEPS.get(i))).isEqualTo(before - 1);
        assertThat(screen.text(".order__said")).isEqualTo("Đã chuyển lên vị trí " + before);
        assertThat(screen.page().evaluate("document.activeElement.getAttribute('aria-label')"))
            .as("the focus stays")
            .isEqualTo("Chuyển lên: " + STEPS.get(i));
      }
    }
    screen.all(".order__keep").press("Enter");
    screen.page().reload();
    assertThat(screen.all(".order__step .choice__text").allInnerTexts()).isEqualTo(STEPS);
  }

  private static Locator step(Screen screen, String text) {
    return screen.all(".order__step").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static int position(Screen screen, String text) {
    return screen.all(".order__step .choice__text").allInnerTexts().indexOf(text);
  }

  @Test
  void videoIsLoadedWhenPressedAndGoesOnWhereItWasLeft() {
    Visitor visitor = Visitor.signedIn(INSTALLATION, "hocvien3").registered("K00");
    String run = visitor.begin(visitor.activities("K00").get(0));
    try (Screen screen = Screen.of(INSTALLATION, "hocvien3")) {
      var loaded = new java.util.ArrayList<String>();
      screen.page().onRequest(request -> loaded.add(request.url()));
      screen.open("/learning/run?id=" + run);
      assertThat(loaded).noneMatch(url -> url.endsWith(".webm"));
      screen.page().evaluate("const v = document.querySelector('video'); v.muted = true; v.play()");
      screen.page().waitForCondition(() -> place(screen) > 2);
      screen.page().evaluate("document.querySelector('video').pause()");
      screen.page().waitForTimeout(1500);
      screen.page().reload();
      double at = Double.parseDouble(screen.all("video").getAttribute("data-at"));
      assertThat(at).isCloseTo(2.5, within(2.0));
      assertThat(loaded).anyMatch(url -> url.endsWith(".webm"));
      screen.click("form[data-kind='TranscriptRead'] button");
      assertThat(screen.has(".banner--good")).isTrue();
      assertThat(screen.complaints()).isEmpty();
    }
  }

  private static void send(Visitor visitor, String run, String kind) {
    String event = "{\"stream\":\"k00-stream-%s\",\"sequence\":1,\"kind\":\"%s\",\"payload\":{}}";
    assertThat(visitor.postEvent(run, event.formatted(run, kind)).statusCode()).isEqualTo(200);
  }

  private static double place(Screen screen) {
    return ((Number) screen.page().evaluate("document.querySelector('video').currentTime"))
        .doubleValue();
  }

  @Test
  void linkAndFileAreConfirmedWithoutScript() {
    Visitor visitor = Visitor.signedIn(INSTALLATION, "hocvien3").registered("K00");
    for (int activity : new int[] {1, 2}) {
      String run = visitor.begin(visitor.activities("K00").get(activity));
      String path = "/learning/run?id=" + run;
      String page = visitor.get(path).body();
      assertThat(page).doesNotContain("banner--good");
      visitor.post("/learning/send", fields(page));
      assertThat(visitor.get(path).body())
          .contains("banner--good")
          .containsPattern("ngày \\d{2}/\\d{2}/\\d{4}");
    }
  }

  /** The hidden fields of the page's event form, which is all that the confirmation sends. */
  static Map<String, String> fields(String page) {
    String form = page.substring(page.indexOf("action=\"/learning/send\""));
    var fields = new java.util.HashMap<String, String>();
    java.util.regex.Pattern.compile("name=\"(\\w+)\"\\s+value=\"([^\"]*)\"")
        .matcher(form.substring(0, form.indexOf("</form>")))
        .results()
        .forEach(found -> fields.put(found.group(1), found.group(2)));
    return fields;
  }
}
