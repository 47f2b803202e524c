package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A trainer edits courses on pages. The forms are filled and sent by the browser itself, so it is
 * its own reading of them that counts.
 */
class EditorIT {

  private static final Pattern PART =
      Pattern.compile("href=\"/content/part\\?draft=\\d+&amp;at=(/modules/[^\"]*)\"");
  private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");

  /** Takes the form of a part as it is served, changes fields, and sends it. */
  private static final String SEND =
      """
      async ([path, changes, picture, again]) => {
        const served = await (await fetch(path)).text();
        const form = new DOMParser().parseFromString(served, "text/html").getElementById("part");
        if (!form) return ["0", path, served];
        const filled = (changes) => {
          const body = new FormData(form);
          for (const [name, value] of Object.entries(changes)) {
            if (!name.startsWith("_") && !body.has(name)) throw new Error(`no field ${name}`);
            body.set(name, value);
          }
          if (picture) {
            body.set("medium", new File([picture[1]], picture[0]));
          }
          return body;
        };
        const send = (body) => fetch(form.getAttribute("action"), { method: "POST", body });
        let answer = await send(filled(changes));
        if (again) answer = await send(filled(again));
        return [String(answer.status), answer.url, await answer.text()];
      }
      """;

  private record Answer(int status, String address, String page) {}

  private static Installation installation;
  private static Visitor trainer;
  private static Screen screen;

  @BeforeAll
  static void start() {
    installation = Installation.on(TestDatabase.one().get(0));
    trainer = Visitor.signedIn(installation, "giangvien");
    screen = Screen.of(installation, "giangvien");
    screen.open("/content/drafts");
  }

  @AfterAll
  static void end() {
    screen.close();
  }

  private static Answer send(String draft, String at, Map<String, String> changes) {
    return send(draft, at, changes, null, null);
  }

  private static Answer send(
      String draft,
      String at,
      Map<String, String> changes,
      List<String> picture,
      Map<String, ?> again) {
    var path = "/content/part?draft=" + draft + "&at=" + at;
    var all = new ArrayList<Object>();
    all.add(changes.containsKey("_text") ? path + "&form=text" : path);
    all.add(changes);
    all.add(picture);
    all.add(again);
    var said = (List<?>) screen.page().evaluate(SEND, all);
    return new Answer(
        Integer.parseInt((String) said.get(0)), (String) said.get(1), (String) said.get(2));
  }

  private static void assertSaved(Answer answer) {
    assertThat(answer.status()).as(answer.page()).isEqualTo(200);
    assertThat(answer.address()).contains("/content/part?", "done=part.save.done");
  }

  /** Course K00 has every type there is; each of its parts goes through its form and back. */
  @Test
  void formThatIsSentUnchangedChangesNothing() {
    var draft = AuthoringIT.begin(trainer, PreviewIT.version(trainer, "K00"));
    try {
      var before = hash(draft);
      var parts = parts(trainer.get("/content/outline?draft=" + draft).body());
      for (var at : List.copyOf(parts)) {
        parts.addAll(parts(trainer.get("/content/part?draft=" + draft + "&at=" + at).body()));
      }
      assertThat(parts).hasSizeGreaterThan(15).anyMatch(at -> at.contains("/items/"));
      for (var at : parts.stream().distinct().toList()) {
        assertSaved(send(draft, at, Map.of()));
        assertThat(hash(draft)).as("after " + at).isEqualTo(before);
      }
      assertSaved(send(draft, "", Map.of()));
      assertThat(hash(draft)).isEqualTo(before);
    } finally {
      AuthoringIT.step(trainer, draft, "discard", "");
    }
  }

  @Test
  void courseGrowsFromNothing() {
    var made =
        form("/content/new-course", Map.of("code", "ED-1", "title-vi", "Mới", "title-en", "New"));
    var draft = made.replaceAll(".*draft=(\\d+).*", "$1");
    add(draft, "", "", "Phần một");
    add(draft, "", "", "Phần hai");
    var lesson = part(add(draft, "/modules/0", "thao.page", "Bài đọc"));
    assertThat(lesson).isEqualTo("/modules/0/activities/0");
    assertSaved(send(draft, lesson, Map.of("/definition/body|vi", "## Bài\n\nChữ **đậm**.\n")));
    assertThat(trainer.get("/content/part?draft=" + draft + "&at=" + lesson).body())
        .as("the preview, as learners see it")
        .contains("<strong>đậm</strong>");
    var quiz = part(add(draft, "/modules/0", "thao.quiz", "Kiểm tra"));
    var item = part(add(draft, quiz, "thao.single-choice", ""));
    assertThat(item).isEqualTo(quiz + "/items/0");
    assertWaysToProblems(draft, item);
    assertSaved(send(draft, item, Map.of("/definition/text|vi", "Trời màu gì?")));
    assertThat(trainer.get("/content/part?draft=" + draft + "&at=" + quiz).body())
        .contains("Trời màu gì?");

    arrange(draft, "/modules/0", "down");
    assertThat(trainer.get("/content/outline?draft=" + draft).body())
        .containsPattern("(?s)1\\. Phần hai.*2\\. Phần một");
    arrange(draft, "/modules/1", "remove");
    var left = trainer.get("/content/outline?draft=" + draft).body();
    assertThat(left).contains("1. Phần hai").doesNotContain("Phần một");
    var refused = AuthoringIT.step(trainer, draft, "send", "");
    assertThat(refused.statusCode()).as("a course without activities").isEqualTo(422);
    AuthoringIT.step(trainer, draft, "discard", "");
  }

  /** Who edits on pages is told in the words of pages, and led there. */
  private static void assertWaysToProblems(String draft, String item) {
    var link = "href=\"/content/part?draft=" + draft + "&amp;at=" + item + "\">Kiểm tra › ";
    assertThat(trainer.get("/content/draft?id=" + draft).body())
        .contains(link, "Câu hỏi: Chưa điền mục này.");
    assertThat(trainer.get("/content/part?draft=" + draft + "&at=" + item).body())
        .contains("Chưa điền mục này.")
        .doesNotContain("Thiếu trường");
    assertThat(trainer.get("/content/outline?draft=" + draft).body())
        .containsPattern("(?s)Kiểm tra</a>.{0,300}vấn đề</span>")
        .contains("/content/draft?id=" + draft + "#problems");
  }

  @Test
  void courseThatIsRefusedKeepsItsNames() {
    var typed = new LinkedHashMap<String, String>();
    typed.putAll(Map.of("code", "Mã dấu", "title-vi", "Tên đã gõ", "title-en", "Typed"));
    typed.put("_token", trainer.token());
    var refused = trainer.post("/content/new-course", typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("value=\"Tên đã gõ\"", "value=\"Typed\"", "value=\"Mã dấu\"");
  }

  @Test
  void entriesOfAListAreAddedAndNothingTypedIsLost() {
    var draft = AuthoringIT.begin(trainer, PreviewIT.version(trainer, "K00"));
    try {
      var before = hash(draft);
      var item = "/modules/0/activities/3/items/0"; // a short text with its answers
      var typed = Map.of("/definition/text|vi", "Đang gõ dở", "_do", "add:/definition/answers");
      var answer = send(draft, item, typed);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.page()).contains("Đang gõ dở");
      var was = trainer.get("/content/part?draft=" + draft + "&at=" + item).body();
      assertThat(count(answer.page(), "/definition/answers/\\d+\\|was"))
          .isEqualTo(count(was, "/definition/answers/\\d+\\|was") + 1);
      assertThat(hash(draft)).as("not saved").isEqualTo(before);
    } finally {
      AuthoringIT.step(trainer, draft, "discard", "");
    }
  }

  /** The second of two hears who was first, and keeps what was typed. */
  @Test
  void secondOfTwoAtTheSamePartHearsOfTheFirst() {
    var draft = upload("ED-2");
    var first = Map.of("/meta/title|vi", "Của người thứ nhất");
    var second = Map.of("/meta/title|vi", "Của người thứ hai");
    var answer = send(draft, "/modules/0", first, null, second);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.page()).contains("đã lưu thay đổi lúc", "Của người thứ hai");
    assertThat(trainer.get("/content/outline?draft=" + draft).body())
        .contains("Của người thứ nhất")
        .doesNotContain("Của người thứ hai");
  }

  @Test
  void plainTextIsSavedOrRefusedWithItsLine() {
    var draft = upload("ED-3");
    var item = "/modules/0/activities/1/items/0";
    var broken = send(draft, item, Map.of("_text", "id: ED-3-T1\ntext: [\n"));
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.page()).contains("text: [");
    var sound = "id: ED-3-T1\ntype: thao.true-false\ntext: {vi: Nước ướt., en: Water is wet.}\n";
    assertSaved(send(draft, item, Map.of("_text", sound)));
    assertThat(trainer.get("/content/part?draft=" + draft + "&at=" + item).body())
        .contains("Nước ướt.");
  }

  @Test
  void pictureIsAddedWithItsWords() {
    var draft = upload("ED-4");
    var lesson = "/modules/0/activities/0";
    var picture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>";
    var words = Map.of("_do", "upload", "_alt-vi", "Một nét", "_alt-en", "A line");
    var answer = send(draft, lesson, words, List.of("Hình 1 – họp dân dưới Đá.SVG", picture), null);
    assertThat(answer.status()).as(answer.page()).isEqualTo(200);
    var name = "hinh-1-hop-dan-duoi-da.svg";
    assertThat(answer.page()).contains("![Một nét](media/" + name + ")");
    var served = trainer.get("/api/v1/content/drafts/" + draft + "/01-a/" + name);
    assertThat(served.statusCode()).isEqualTo(200);
    assertThat(served.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
    for (var wrong : List.of("x.exe", "x")) {
      var refused = send(draft, lesson, words, List.of(wrong, "no picture"), null);
      assertThat(refused.status()).as(wrong).isEqualTo(422);
    }
  }

  @ParameterizedTest
  @CsvSource({"hocvien5", "nhansu", "quantri", "nguoiduyet"})
  void othersHaveNoBusinessHere(String login) {
    var draft = upload("ED-5");
    var other = Visitor.signedIn(installation, login);
    for (var path : List.of("/content/outline?draft=", "/content/part?at=&draft=")) {
      assertThat(other.get(path + draft).statusCode()).as(path).isEqualTo(403);
    }
    var fields = Map.of("_token", other.token(), "draft", draft, "at", "", "_text", "code: X");
    assertThat(other.post("/content/save", fields).statusCode()).isEqualTo(403);
    assertThat(
            other
                .post("/content/arrange", fields("remove", draft, "/modules/0", other))
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"/modules/9", "/modules/0/activities/7", "/../x", "/modules/0/items/0", "abc"})
  void placesThatAreNoneAreNotFound(String at) {
    var draft = upload("ED-6");
    var page = trainer.get("/content/part?draft=" + draft + "&at=" + at);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(trainer.post("/content/arrange", fields("up", draft, at, trainer)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void fileThatWasAddedCanBeChosen() {
    var draft = upload("ED-8");
    var file = part(add(draft, "/modules/0", "thao.file", "Phiếu"));
    var before = trainer.get("/content/part?draft=" + draft + "&at=" + file).body();
    assertThat(before).containsPattern("<select[^>]*name=\"/definition/file\"");
    assertThat(before).doesNotContain("media/phieu-so-2.pdf");
    var pdf = List.of("Phiếu số 2.pdf", "%PDF-1.4 trial");
    var added = send(draft, file, Map.of("_do", "upload"), pdf, null);
    assertThat(added.page()).contains("<option value=\"media/phieu-so-2.pdf\"");
    assertSaved(send(draft, file, Map.of("/definition/file", "media/phieu-so-2.pdf")));
    assertThat(trainer.get("/content/part?draft=" + draft + "&at=" + file).body())
        .containsPattern("value=\"media/phieu-so-2.pdf\" selected");
  }

  /** Whoever leaves without saving finds it again; nobody else can read it in the browser. */
  @Test
  void whatWasTypedAndNotSavedIsOfferedAgain() {
    var draft = upload("ED-7");
    var lesson = "/content/part?draft=" + draft + "&at=/modules/0/activities/0";
    var body = "[name=\"/definition/body|vi\"]";
    screen.open(lesson);
    screen.page().locator(body).fill("## Gõ dở rồi mất phiên");
    var kept = "Object.entries(localStorage).filter(([key]) => key.startsWith('thao.part.'))";
    screen.page().waitForFunction("() => " + kept + ".length > 0");
    assertThat(screen.page().evaluate("() => JSON.stringify(" + kept + ")").toString())
        .doesNotContain("Gõ dở");
    screen.open(lesson);
    assertThat(screen.page().locator(body).inputValue()).doesNotContain("Gõ dở");
    screen.click("[data-kept=restore]");
    assertThat(screen.page().locator(body).inputValue()).isEqualTo("## Gõ dở rồi mất phiên");
  }

  private static String upload(String code) {
    var files = AuthoringIT.course(code, "Để sửa");
    return AuthoringIT.upload(trainer, AuthoringIT.zip(files));
  }

  private static List<String> parts(String page) {
    return new ArrayList<>(
        PART.matcher(page).results().map(found -> found.group(1)).distinct().toList());
  }

  private static long count(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().count();
  }

  private static String hash(String draft) {
    var found = HASH.matcher(trainer.get("/content/outline?draft=" + draft).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Map<String, String> fields(String verb, String draft, String at, Visitor who) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", who.token(), "draft", draft, "at", at, "do", verb));
    fields.put("hash", hash(draft));
    return fields;
  }

  private static String add(String draft, String at, String type, String title) {
    var fields = fields("add", draft, at, trainer);
    fields.putAll(Map.of("type", type, "title-vi", title, "title-en", title + " (en)"));
    return form("/content/arrange", fields);
  }

  private static void arrange(String draft, String at, String verb) {
    assertThat(form("/content/arrange", fields(verb, draft, at, trainer))).contains("outline.done");
  }

  /** Where it led. */
  private static String form(String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_token", trainer.token());
    HttpResponse<String> answer = trainer.post(path, all);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String part(String location) {
    return java.net.URLDecoder.decode(
        location.replaceAll(".*at=", ""), java.nio.charset.StandardCharsets.UTF_8);
  }
}
