package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Mark the phrase": written in the editor and as text, answered with the keyboard, counted. */
class MarkedPhraseIT {

  private static final String QUIZ = "/modules/0/activities/1";
  private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");
  private static final String VI =
      "Xã [[cam kết tuyệt đối | Hứa quá. | 2]] về ((tiến độ | Có nguồn.)).\n\n"
          + "Đã báo [[cháu N., lớp 2]] và ((47 hộ)).";
  private static final String EN =
      "The commune [[promises absolutely | Too much. | 2]] its ((schedule | Sourced.)).\n\n"
          + "Told were [[N., grade 2]] and ((47 households)).";

  private static Installation installation;
  private static Visitor trainer;

  @BeforeAll
  static void start() {
    installation = Installation.on(TestDatabase.MARIADB);
    trainer = Visitor.signedIn(installation, "giangvien");
  }

  private static String draft(String code) {
    var files = AuthoringIT.course(code, "Đánh dấu");
    files.put(
        "modules/01-a/quiz.yaml",
        AuthoringIT.bytes("pass: 50\nminutes: 5\ndraw: 2\nintro: {vi: Thử., en: A trial.}\n"));
    return AuthoringIT.upload(trainer, AuthoringIT.zip(files));
  }

  private static String gift(Visitor who, String draft) {
    return who.get("/content/gift?draft=" + draft + "&at=" + QUIZ).body();
  }

  private static HttpResponse<String> take(Visitor who, String draft, String gift) {
    var hash = HASH.matcher(gift(trainer, draft));
    assertThat(hash.find()).isTrue();
    return take(who, draft, hash.group(1), gift);
  }

  private static HttpResponse<String> take(Visitor who, String draft, String hash, String gift) {
    return who.post(
        "/content/take-gift?draft=" + draft + "&at=" + QUIZ,
        Map.of("_token", who.token(), "hash", hash, "gift", gift));
  }

  @Test
  void questionIsWrittenAnsweredByKeyboardAndCounted() throws Exception {
    var draft = draft("MP-1");
    try (var desk = Screen.of(installation, "giangvien")) {
      write(desk, draft);
      assertThat(desk.complaints()).isEmpty();
    }
    var text = gift(trainer, draft);
    assertThat(text).contains("{MARK:", "{=%2%cam kết tuyệt đối#Hứa quá.}", "(en)::", "schedule");
    var other =
        "::MP-1-B::Đâu là lỗi?\n{MARK-:\n{=sai} hay {~đúng}\n}\n\n"
            + "::MP-1-B (en)::Which is wrong?\n{MARK-:\n{=wrong} or {~right}\n}";
    assertThat(take(trainer, draft, other).statusCode()).isEqualTo(302);
    var item = trainer.get("/content/part?draft=" + draft + "&at=" + QUIZ + "/items/1").body();
    assertThat(item).contains("MP-1-B", "[[sai]] hay ((đúng))", "[[wrong]] or ((right))");
    cite(draft);

    assertThat(AuthoringIT.step(trainer, draft, "send", "").statusCode()).isEqualTo(302);
    var reviewer = Visitor.signedIn(installation, "nguoiduyet");
    assertThat(AuthoringIT.step(reviewer, draft, "approve", "").statusCode()).isEqualTo(302);
    var learner = Visitor.signedIn(installation, "hocvien7").registered("MP-1");
    var run = learner.begin(learner.activities("MP-1").get(1));
    try (var phone =
        new Screen(installation, new Browser.NewContextOptions().setViewportSize(360, 740))) {
      phone.signIn("hocvien7");
      answer(phone, run);
      review(phone, run);
      assertThat(phone.complaints()).isEmpty();
    }
    assertThat(counted(run)).containsExactlyInAnyOrder("1+2 0.166667", "1 1.000000");
  }

  /** As a trainer does it: a new question of the kind, its fields, the preview beside them. */
  private static void write(Screen desk, String draft) {
    desk.open("/content/part?draft=" + draft + "&at=" + QUIZ);
    desk.all("#new-type").selectOption("thao.marked-phrase");
    desk.click("button[name=do][value=add]");
    fill(desk, "text", "Đánh dấu chỗ phải sửa.", "Mark what has to change.");
    fill(desk, "passage", "Xã [[cam kết", "The commune [[promises");
    desk.click("button[name=_do][value=preview]");
    assertThat(desk.text("main")).contains("Không đọc được", "cần từ 2 đến 20 cụm từ");
    fill(desk, "passage", VI, EN);
    desk.page().waitForCondition(() -> desk.all("#preview label.phrase").count() == 4);
    desk.click("#part > .row .button--main");
    assertThat(desk.text("main")).contains("Đã lưu.");
  }

  private static void fill(Screen desk, String field, String vi, String en) {
    desk.all("textarea[name='/definition/" + field + "|vi']").fill(vi);
    desk.all("textarea[name='/definition/" + field + "|en']").fill(en);
  }

  /** What no text of a question says is added in its form. */
  private static void cite(String draft) {
    try (var desk = Screen.of(installation, "giangvien")) {
      for (int item : new int[] {0, 1}) {
        desk.open("/content/part?draft=" + draft + "&at=" + QUIZ + "/items/" + item);
        desk.all("textarea[name='/definition/clauses']").fill("1719/0");
        desk.click("#part > .row .button--main");
      }
    }
  }

  private static void answer(Screen phone, String run) {
    for (int place : new int[] {1, 2}) {
      phone.open("/learning/run?id=" + run + "&place=" + place);
      assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
          .as("nothing sticks out of a phone")
          .isEqualTo(360);
      assertThat(phone.text("main")).doesNotContain("Hứa quá");
      var boxes = phone.all("label.phrase input");
      int marks = boxes.count() == 4 ? 2 : 1;
      boxes.first().focus();
      for (int i = 0; i < marks; i++) {
        phone.page().keyboard().press("Space");
        phone.page().keyboard().press("Tab");
      }
      assertThat(phone.all("label.phrase input:checked").count()).isEqualTo(marks);
      phone.click(".question__foot .button--main");
    }
    phone.open("/learning/run?id=" + run + "&place=3");
    phone.click("form.thao-final button");
  }

  private static void review(Screen phone, String run) {
    for (int i = 0; i < 40 && !phone.has(".phrase--found"); i++) {
      phone.page().waitForTimeout(500);
      phone.open("/learning/run?id=" + run);
    }
    assertThat(phone.text("main"))
        .contains("Tìm được 1/2 cụm từ, đánh dấu nhầm 1.", "Tìm được 1/1 cụm từ")
        .contains("Hứa quá.", "Bỏ sót", "Đánh dấu nhầm", "Đánh dấu đúng");
    assertThat(phone.all(".phrase--missed").allInnerTexts().toString()).contains("cháu N., lớp 2");
  }

  private static List<String> counted(String run) throws Exception {
    return installation.past(
        data -> {
          try (var query = data.createStatement();
              var rows =
                  query.executeQuery(
                      "select response_class, fraction from assessment_response where run_id = "
                          + run)) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
              found.add(
                  rows.getString(1)
                      + String.format(java.util.Locale.ROOT, " %.6f", rows.getDouble(2)));
            }
            return found;
          }
        });
  }

  @Test
  void textThatCannotBeReadIsRefusedAndKept() {
    var draft = draft("MP-2");
    for (var wrong :
        List.of("Không có ngoặc", "Một câu {MARK:\n{=a} {~b}\n", "Trời xanh. {Ừ}", "::x::")) {
      var answer = take(trainer, draft, "::MP-2-A::Hỏi? {MARK: {=a} {~b}}\n\n" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
      assertThat(answer.body()).contains("Dòng 3", "MP-2-A");
    }
    assertThat(take(trainer, draft, "  \n// chú thích\n").statusCode()).isEqualTo(422);
    assertThat(gift(trainer, draft)).as("all or none").doesNotContain("MP-2-A");
  }

  @Test
  void plainQuestionsAreTakenAndWrittenToo() {
    var draft = draft("MP-6");
    var gift =
        "::MP-6-A::Thủ đô? {=Hà Nội#Đúng. ~Huế}\n\n::MP-6-A (en)::Capital? {=Hanoi ~Hue}\n\n"
            + "::MP-6-B::Nước ướt. {F#Sai.}";
    assertThat(take(trainer, draft, gift).statusCode()).isEqualTo(302);
    assertThat(gift(trainer, draft))
        .contains("=Hà Nội#Đúng.", "=Hanoi", "::MP-6-B::Nước ướt. {F#Sai.}");
    var item = trainer.get("/content/part?draft=" + draft + "&at=" + QUIZ + "/items/0").body();
    assertThat(item).contains("Thủ đô?", "Capital?", "Hue");
  }

  @Test
  void questionOfTheSameIdIsReplacedAndItsEnglishStays() {
    var draft = draft("MP-3");
    var both = "::MP-3-A::Một? {MARK: {=a} {~b}}\n\n::MP-3-A (en)::One? {MARK: {=x} {~y}}\n";
    assertThat(take(trainer, draft, both).statusCode()).isEqualTo(302);
    assertThat(take(trainer, draft, "::MP-3-A::Hai? {MARK: {=a} {~b} {~c}}").statusCode())
        .isEqualTo(302);
    var item = trainer.get("/content/part?draft=" + draft + "&at=" + QUIZ + "/items/0").body();
    assertThat(item).contains("Hai?", "One?", "[[a]] ((b)) ((c))", "Các cụm từ ở đây khác");
    assertThat(
            trainer.get("/content/part?draft=" + draft + "&at=" + QUIZ + "/items/1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void secondOfTwoHearsOfTheFirst() {
    var draft = draft("MP-4");
    var hash = HASH.matcher(gift(trainer, draft));
    assertThat(hash.find()).isTrue();
    var gift = "::MP-4-A::Một? {MARK: {=a} {~b}}";
    assertThat(take(trainer, draft, hash.group(1), gift).statusCode()).isEqualTo(302);
    var late = take(trainer, draft, hash.group(1), gift.replace("Một", "Hai"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Hai?");
  }

  @ParameterizedTest
  @CsvSource({"hocvien5", "nhansu", "quantri", "nguoiduyet"})
  void othersHaveNoBusinessHere(String login) {
    var draft = draft("MP-5");
    var other = Visitor.signedIn(installation, login);
    assertThat(other.get("/content/gift?draft=" + draft + "&at=" + QUIZ).statusCode())
        .isEqualTo(403);
    assertThat(take(other, draft, "::A::B {MARK: {=a} {~b}}").statusCode()).isEqualTo(403);
    var expired = Map.of("_token", "old", "hash", "x", "gift", "x");
    assertThat(
            trainer.post("/content/take-gift?draft=" + draft + "&at=" + QUIZ, expired).statusCode())
        .as("an expired token")
        .isEqualTo(422);
    assertThat(trainer.get("/content/gift?draft=" + draft + "&at=/modules/0").statusCode())
        .isEqualTo(404);
  }
}
