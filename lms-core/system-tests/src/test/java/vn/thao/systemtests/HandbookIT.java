package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The agency's handbook: read, written by two, published by a third, put to use by several. */
class HandbookIT {

  private static final String SEND = "/extensions/send-contributed?plugin=thao-handbook&name=";
  private static final String CHAPTERS = "/api/v1/extensions/thao-handbook/chapters";
  private static final Pattern CITED = Pattern.compile("law:([A-Za-z0-9-]+)(?:/([^)\"]+))?\\)");

  private static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  static String page(String name) {
    return "/extensions/contributed?plugin=thao-handbook&name=" + name;
  }

  /** Somebody's page, for {@link AxeIT}. */
  static Stream<Arguments> views() {
    return Stream.of(
        Arguments.of("handbook", "hocvien8", page("handbook")),
        Arguments.of("handbook-chapter", "hocvien8", page("handbook&chapter=gio-dau")),
        Arguments.of("handbook-cases", "hocvien8", page("cases")),
        Arguments.of("handbook-start", "hocvien8", page("cases&start=gio-dau")),
        Arguments.of("handbook-case", "hocvien8", "case:"),
        Arguments.of("handbook-write", "giangvien", page("write")),
        Arguments.of("handbook-edit", "giangvien", page("write&edit=tin-sai")),
        Arguments.of("handbook-review", "nguoiduyet", page("review")),
        Arguments.of("handbook-approve", "nguoiduyet", page("review&chapter=tin-sai")));
  }

  private static Visitor as(TestDatabase database, String login) {
    return new Newcomers(Installation.on(database)).as(login);
  }

  private static HttpResponse<String> send(Visitor who, String to, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("_token", who.token());
    return who.post(SEND + to, form);
  }

  private static HttpResponse<String> open(Visitor who, String id, String title) {
    return send(
        who, "cases&case=" + id, Map.of("do", "open", "chapter", "gio-dau", "title", title));
  }

  /** The page of a case that somebody has just begun. */
  static String opened(Visitor who) {
    HttpResponse<String> answer = open(who, UUID.randomUUID().toString(), "Tin đồn (giả định)");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return location(answer).replaceAll("&done=.*", "");
  }

  private static HttpResponse<String> mark(Visitor who, String casePage, int item, int turn) {
    return send(
        who,
        casePage.replaceAll(".*&name=", ""),
        Map.of("do", "mark", "item", "" + item, "turn", "" + turn));
  }

  private static HttpResponse<String> save(Visitor who, String code, int base, String title) {
    return send(
        who,
        "write&edit=" + code,
        Map.of(
            "base",
            "" + base,
            "part",
            "crisis",
            "place",
            "70",
            "vi.title",
            title,
            "vi.situation",
            "**Khi** <b>có</b> lũ",
            "vi.steps",
            "Gọi trực | Người trực | Ngay | [24 giờ](law:244-2026-ND-CP/24h)\nGhi giờ",
            "vi.checks",
            "Có giờ"));
  }

  private static HttpResponse<String> publish(Visitor who, String code, int save) {
    return send(who, "review&chapter=" + code, Map.of("save", "" + save));
  }

  private static String newCode() {
    return "c-" + UUID.randomUUID().toString().substring(0, 13);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void everybodyReadsFindsAndPrints(TestDatabase database) {
    Visitor learner = as(database, "hocvien5");
    assertThat(learner.get("/learning/my-page").body())
        .contains("plugin=thao-handbook&amp;name=handbook")
        .doesNotContain("plugin=thao-handbook&amp;name=write");
    assertThat(learner.get(page("handbook")).body())
        .contains("Quan hệ với báo chí", "Giờ đầu của khủng hoảng", "Khi báo chí hỏi", "Bản thứ 1");
    assertThat(learner.get(page("handbook&words=tim%20nguoc%20anh")).body())
        .contains("Gặp thông tin nghi sai trên mạng")
        .doesNotContain("Khi báo chí hỏi");
    assertThat(learner.get(page("handbook&words=khongcochunay")).body())
        .contains("Không có chương nào chứa những từ này");
    assertThat(learner.get(page("handbook&chapter=gio-dau")).body())
        .contains("<h1>Giờ đầu của khủng hoảng</h1>", "<title>Giờ đầu của khủng hoảng · Thạo")
        .contains("data-print", "Bắt đầu xử lý", "TÌNH HUỐNG GIẢ ĐỊNH", "cần kiểm tra")
        .contains("244-2026-ND-CP#24h");
    assertThat(learner.get(page("handbook&chapter=khong-co")).statusCode()).isEqualTo(404);
    assertThat(learner.get(page("handbook&chapter=gio-dau&edition=9")).statusCode()).isEqualTo(404);
    assertThat(learner.get(page("write")).statusCode()).isEqualTo(403);
    assertThat(learner.get(page("review")).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatChaptersCiteStandsInTheRegister(TestDatabase database) {
    Visitor learner = as(database, "hocvien5");
    JsonObject all = Visitor.json(learner.get(CHAPTERS));
    var codes =
        all.getJsonArray("chapters").getValuesAs(JsonObject.class).stream()
            .map(chapter -> chapter.getString("code"))
            .toList();
    assertThat(codes).contains("bao-chi-hoi", "tin-sai", "gio-dau", "sau-su-viec");
    var registered = new HashMap<String, String>();
    for (var code : codes) {
      var found = CITED.matcher(learner.get(CHAPTERS + "?chapter=" + code).body());
      while (found.find()) {
        var instrument =
            registered.computeIfAbsent(
                found.group(1), at -> learner.get("/law/instrument?code=" + at).body());
        assertThat(instrument).as(found.group()).contains("<h2 id=\"clauses\">");
        if (found.group(2) != null) {
          assertThat(instrument).as(found.group()).contains("id=\"" + found.group(2) + "\"");
        }
      }
    }
    assertThat(registered.keySet()).contains("1719", "244-2026-ND-CP", "126-2025-QH15");
    assertThat(learner.get(CHAPTERS + "?chapter=khong-co").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void draftBecomesAnEditionByAnotherAndEarlierOnesStay(TestDatabase database) {
    Visitor trainer = as(database, "giangvien");
    Visitor reviewer = as(database, "nguoiduyet");
    Visitor learner = as(database, "hocvien5");
    String code = newCode();
    assertThat(trainer.get(page("write&new=1")).body()).contains("write&amp;edit=c-", "vi.steps");
    HttpResponse<String> empty = save(trainer, code, 0, " ");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Chương cần có tên", "**Khi** &lt;b&gt;có&lt;/b&gt; lũ");
    HttpResponse<String> saved = save(trainer, code, 0, "Lũ về đêm " + code);
    assertThat(location(saved)).isEqualTo(page("write&edit=" + code + "&done=contributed.done"));
    assertThat(trainer.get(page("write&edit=" + code)).body())
        .contains("Bản nháp chờ duyệt", "<strong>Khi</strong> &lt;b&gt;có&lt;/b&gt; lũ");
    assertThat(learner.get(page("handbook&chapter=" + code)).statusCode()).isEqualTo(404);
    assertThat(save(learner, code, 1, "x").statusCode()).isEqualTo(403);
    assertThat(publish(trainer, code, 1).statusCode()).isEqualTo(403);
    assertThat(trainer.post(SEND + "write&edit=" + code, Map.of("base", "1")).statusCode())
        .as("without a token")
        .isEqualTo(422);

    assertThat(reviewer.get(page("review")).body()).contains("Lũ về đêm " + code);
    assertThat(publish(reviewer, code, 7).statusCode()).as("not what was read").isEqualTo(422);
    assertThat(publish(reviewer, code, 1).statusCode()).isEqualTo(302);
    assertThat(publish(reviewer, code, 1).statusCode()).as("twice").isEqualTo(422);
    assertThat(reviewer.get(page("review")).body()).doesNotContain("Lũ về đêm " + code);

    save(trainer, code, 1, "Lũ về sáng " + code);
    assertThat(publish(reviewer, code, 2).statusCode()).isEqualTo(302);
    assertThat(learner.get(page("handbook&chapter=" + code)).body())
        .contains("<h1>Lũ về sáng " + code, "Bản thứ 2", "Gọi trực")
        .doesNotContain("Đây là bản cũ");
    assertThat(learner.get(page("handbook&chapter=" + code + "&edition=1")).body())
        .contains("<h1>Lũ về đêm " + code, "Đây là bản cũ")
        .doesNotContain("Bắt đầu xử lý");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void ofTwoWhoWriteAtOnceOneIsToldAndNothingIsLost(TestDatabase database) {
    Visitor trainer = as(database, "giangvien");
    Visitor officer = as(database, "noivu");
    String code = newCode();
    save(trainer, code, 0, "Bản đầu");
    var answers =
        Stream.of(trainer, officer)
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> save(who, code, 1, who == trainer ? "Của giảng viên" : "Của sở")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(302, 422);
    var told = answers.stream().filter(answer -> answer.statusCode() == 422).findFirst();
    assertThat(told.orElseThrow().body())
        .contains("Chưa lưu:", "Bản người khác đã lưu", "Của giảng viên", "Của sở")
        .contains("name=\"base\" value=\"2\"");
    Visitor beaten = answers.get(0).statusCode() == 422 ? trainer : officer;
    assertThat(save(beaten, code, 2, "Của cả hai").statusCode()).isEqualTo(302);
    assertThat(trainer.get(page("write&edit=" + code)).body()).contains("Của cả hai");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void severalTickOffOneCaseAndOutsidersSeeNothing(TestDatabase database) {
    Visitor first = as(database, "hocvien5");
    Visitor second = as(database, "noivu");
    Visitor outsider = as(database, "hocvien6");
    String id = UUID.randomUUID().toString();
    assertThat(first.get(page("cases&start=gio-dau")).body())
        .contains("Tên vụ việc", "Không ghi tên hay thông tin của người dân");
    HttpResponse<String> nameless = open(first, id, " ");
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(nameless.body()).contains("từ 1 đến 120 ký tự", "case=" + id);
    String title = "Tin đồn " + id;
    assertThat(open(first, id, title).statusCode()).isEqualTo(302);
    assertThat(open(first, id, "Lần hai").statusCode()).as("sent twice").isEqualTo(302);
    String there = page("cases&case=" + id);
    assertThat(first.get(there).body()).contains("<h1>" + title, "Đã xong 0/17", "Việc tiếp theo");

    var ticks =
        Stream.of(first, second)
            .map(who -> CompletableFuture.supplyAsync(() -> mark(who, there, 1, 1).statusCode()))
            .toList();
    assertThat(ticks.stream().map(CompletableFuture::join)).containsOnly(302);
    assertThat(mark(second, there, 17, 1).statusCode()).isEqualTo(302);
    assertThat(mark(second, there, 18, 1).statusCode()).isEqualTo(422);
    assertThat(mark(first, there, 17, 2).statusCode()).as("taken back").isEqualTo(302);
    assertThat(mark(second, there, 17, 3).statusCode()).isEqualTo(302);
    HttpResponse<String> late = mark(first, there, 17, 2);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("vừa được người khác đánh dấu khác đi", title);
    assertThat(first.get(there).body()).contains("Đã xong 2/17", "Xong lúc");

    assertThat(outsider.get(page("cases")).body()).doesNotContain(id);
    assertThat(second.get(page("cases")).body()).contains(id);
    assertThat(outsider.get(page("cases&case=" + UUID.randomUUID())).statusCode()).isEqualTo(404);
    assertThat(mark(outsider, page("cases&case=" + UUID.randomUUID()), 1, 1).statusCode())
        .isIn(404, 422);
    assertThat(send(second, "cases&case=" + id, Map.of("do", "close")).statusCode()).isEqualTo(302);
    assertThat(mark(first, there, 2, 1).statusCode()).as("closed").isEqualTo(422);
    assertThat(first.get(there).body()).contains("Hồ sơ không sửa được nữa", "In hồ sơ");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void offIsGoneForTheTimeBeingAndLosesNothing(TestDatabase database) {
    Visitor admin = as(database, "quantri");
    Visitor learner = as(database, "hocvien5");
    String there = opened(learner);
    assertThat(turn(admin, "off")).isEqualTo(302);
    try {
      HttpResponse<String> page = learner.get(there);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("đang tắt");
      assertThat(learner.get("/learning/my-page").body()).doesNotContain("plugin=thao-handbook");
      assertThat(learner.get(CHAPTERS).statusCode()).isEqualTo(503);
    } finally {
      assertThat(turn(admin, "on")).isEqualTo(302);
    }
    assertThat(learner.get(there).body()).contains("Tin đồn (giả định)");
    assertThat(admin.get("/extensions/plugin?id=thao-handbook").body())
        .contains("Số tháng phải rà soát lại một chương", "Duyệt và công bố chương cẩm nang");
  }

  private static int turn(Visitor admin, String to) {
    return admin
        .post(
            "/extensions/switch-plugin",
            Map.of("_token", admin.token(), "id", "thao-handbook", "do", to, "reason", "Thử tắt"))
        .statusCode();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoLeavesTakesTheirDataAndTheirNameGoes(TestDatabase database)
      throws IOException, InterruptedException {
    var people = new Newcomers(Installation.on(database));
    String name = "Lù Thị Rời" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    String number = people.newcomer(name, "XBM");
    Visitor leaver = people.active(number);
    leaver.readToken("/people/account");
    assertThat(leaver.get("/people/privacy").body()).contains("Cẩm nang: chương đã soạn");
    String there = opened(leaver);
    mark(leaver, there, 1, 1);
    Visitor colleague = as(database, "hocvien5");
    assertThat(colleague.get(there).body()).contains(name);
    assertThat(ErasureIT.files(leaver.bytes("/api/v1/people/own-data.zip")).get("data.html"))
        .contains("opened_by", "marked_by", "Tin đồn (giả định)");

    String erasure = ErasureIT.proposed(people.as("noivu"), number);
    ErasureIT.change(people.as("noivu2"), erasure, "confirm", number);
    ErasureIT.awaitDone(people.as("noivu"), erasure);
    assertThat(colleague.get(there).body())
        .contains("Đã xong 1/17", "Xong lúc")
        .doesNotContain(name, number);
  }
}
