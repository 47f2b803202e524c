package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The framework from draft to published to outdated. Tests add competencies of their own and leave
 * the shipped ones as they are.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class FrameworksIT {

  private static Installation installation;
  private static Newcomers people;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    installation = Installation.on(database);
    people = new Newcomers(installation);
  }

  @BeforeEach
  void dropWhatIsOpen() {
    Visitor officer = people.as("noivu");
    HttpResponse<String> open = officer.get("/competency/framework-item");
    if (open.statusCode() == 200) {
      assertThat(step(officer, "drop").statusCode()).isEqualTo(302);
    }
  }

  static String number() {
    return "T" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
  }

  static String begin(Visitor officer) {
    HttpResponse<String> answer =
        officer.post(
            "/competency/change-framework", Map.of("_token", officer.token(), "do", "begin"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return found("version=(\\d+)", Newcomers.location(answer));
  }

  static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }

  private static String revision(Visitor officer) {
    return found(
        "name=\"revision\" value=\"(\\d+)\"", officer.get("/competency/framework-item").body());
  }

  static HttpResponse<String> step(Visitor officer, String step) {
    return officer.post(
        "/competency/change-framework",
        Map.of("_token", officer.token(), "do", step, "revision", revision(officer)));
  }

  private static HttpResponse<String> save(Visitor officer, Map<String, String> typed) {
    return save(officer, revision(officer), typed);
  }

  private static HttpResponse<String> save(
      Visitor officer, String revision, Map<String, String> typed) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("do", "save");
    form.put("fresh", "yes");
    form.put("kind", "D");
    form.put("parent", "");
    form.put("nameVi", "Năng lực thử");
    form.put("nameEn", "Test competency");
    form.put("text.1.vi", "Làm được việc thử.");
    form.put("text.1.en", "Does the test.");
    form.put("_token", officer.token());
    form.put("revision", revision);
    form.putAll(typed);
    return officer.post("/competency/change-competency", form);
  }

  /** The number of a draft in which something is otherwise than in use. */
  static String edited(Visitor officer) {
    if (officer.get("/competency/framework-item").statusCode() == 200) {
      step(officer, "drop");
    }
    String version = begin(officer);
    save(officer, Map.of("code", number(), "nameEn", ""));
    save(officer, Map.of("code", "C02", "fresh", "no"));
    return version;
  }

  private static String page(Visitor who, String version) {
    return who.get("/competency/frameworks?version=" + version).body();
  }

  @Test
  void draftIsPublishedByASecondAndTheFormerIsOutdated() throws Exception {
    Visitor writer = people.as("noivu");
    Visitor second = people.as("noivu2");
    Visitor learner = people.as("hocvien5");
    String former = found("Khung năng lực: Phiên bản (\\d+)", page(learner, ""));
    String version = begin(writer);
    String group = number();
    String code = number();
    assertThat(
            save(
                    writer,
                    Map.of(
                        "code",
                        group,
                        "kind",
                        "G",
                        "text.1.vi",
                        "",
                        "text.1.en",
                        "",
                        "nameVi",
                        "Nhóm thử"))
                .statusCode())
        .isEqualTo(302);
    assertThat(
            save(
                    writer,
                    Map.of("code", code.toLowerCase(Locale.ROOT), "parent", group, "nameEn", ""))
                .statusCode())
        .isEqualTo(302);
    assertThat(page(writer, version)).contains(code + " – Năng lực thử", "Còn 1 chỗ phải bổ sung");
    assertThat(page(learner, "")).doesNotContain(code);
    assertThat(learner.get("/competency/frameworks?version=" + version).statusCode())
        .isEqualTo(404);
    assertThat(step(writer, "publish").statusCode()).isEqualTo(403);
    HttpResponse<String> gaps = step(second, "publish");
    assertThat(gaps.statusCode()).isEqualTo(422);
    assertThat(gaps.body()).contains("Còn 1 chỗ phải bổ sung");
    save(writer, Map.of("code", code, "fresh", "no", "parent", group, "nameEn", "Test"));

    assertThat(step(second, "publish").statusCode()).isEqualTo(302);
    assertThat(writer.get("/platform/notices").body())
        .contains("đã công bố khung năng lực, phiên bản " + version);

    assertThat(page(learner, "")).contains("Phiên bản " + version, code + " – Năng lực thử");
    assertThat(page(learner, former)).contains("Đã thay thế").doesNotContain(code);
    assertThat(learner.get("/competency/framework-changes").body())
        .contains("Thêm: " + code, "Thêm: " + group, "Làm được việc thử.");
    assertThat(learner.get("/competency/requirements").body()).contains(">" + code + "<");
    assertThat(learner.get("/competency/profile").body()).contains("C12");

    assertThat(differences()).isEmpty();

    Visitor author = people.as("giangvien");
    Map<String, byte[]> files = AuthoringIT.course("NL-" + code, "Theo năng lực thử");
    files.replaceAll(
        (path, bytes) ->
            path.endsWith(".yaml")
                ? AuthoringIT.bytes(new String(bytes, StandardCharsets.UTF_8).replace("C01", code))
                : bytes);
    String course = AuthoringIT.published(installation, author, people.as("nguoiduyet"), files);

    retire(writer, second, code, group);
    assertThat(differences()).isEmpty();
    assertThat(author.get("/content/draft?id=" + course).body())
        .as("what is published stays valid")
        .doesNotContain("đã ngừng dùng");
    String draft = AuthoringIT.begin(author, course);
    assertThat(author.get("/content/draft?id=" + draft).body()).contains("đã ngừng dùng");
    assertThat(AuthoringIT.step(author, draft, "send", "").statusCode()).isEqualTo(422);
    AuthoringIT.step(author, draft, "discard", "");
    AuthoringIT.step(author, course, "retire", "");
    assertThat(learner.get("/competency/requirements").body()).doesNotContain(">" + code + "<");
    assertThat(learner.get("/competency/framework-changes").body()).contains("Ngừng dùng: " + code);
    assertThat(page(learner, version)).contains(code).contains("Đã thay thế");
  }

  /** Where what everything joins says something else than the published version; decision 0022. */
  private static String differences() throws Exception {
    return installation.past(
        data -> {
          var found = new StringBuilder();
          for (String sql :
              List.of(
                  "select i.code from competency_framework_item i join competency_framework f"
                      + " on f.id = i.framework_id and f.state = 'PUBLISHED'"
                      + " left join competency_competency c on c.code = i.code"
                      + " where i.kind <> 'G' and (c.id is null or c.name_vi <> i.name_vi"
                      + " or c.name_en <> i.name_en or c.kind <> i.kind or c.retired <> i.retired)",
                  "select c.code from competency_competency c where not exists (select 1 from"
                      + " competency_framework_item i join competency_framework f on f.id ="
                      + " i.framework_id where f.state = 'PUBLISHED' and i.code = c.code)",
                  "select x.code from competency_framework_text x join competency_framework f"
                      + " on f.id = x.framework_id and f.state = 'PUBLISHED' join"
                      + " competency_competency c on c.code = x.code left join competency_behaviour b"
                      + " on b.competency_id = c.id and b.level = x.level where b.id is null"
                      + " or b.text_vi <> x.text_vi or b.text_en <> x.text_en",
                  "select c.code from competency_behaviour b join competency_competency c"
                      + " on c.id = b.competency_id where not exists (select 1 from"
                      + " competency_framework_text x join competency_framework f on f.id ="
                      + " x.framework_id where f.state = 'PUBLISHED' and x.code = c.code"
                      + " and x.level = b.level)")) {
            try (var rows = data.createStatement().executeQuery(sql)) {
              while (rows.next()) {
                found.append(rows.getString(1)).append(' ');
              }
            }
          }
          return found.toString();
        });
  }

  private static void retire(Visitor writer, Visitor second, String code, String group) {
    begin(writer);
    HttpResponse<String> gone =
        writer.post(
            "/competency/change-competency",
            Map.of(
                "_token",
                writer.token(),
                "do",
                "remove",
                "code",
                code,
                "revision",
                revision(writer)));
    assertThat(gone.statusCode()).isEqualTo(422);
    assertThat(gone.body()).contains("chọn Ngừng dùng");
    Map<String, String> retired = Map.of("fresh", "no", "retired", "yes", "parent", group);
    Map<String, String> form = new LinkedHashMap<>(retired);
    form.put("code", code);
    assertThat(save(writer, form).statusCode()).isEqualTo(302);
    assertThat(step(second, "publish").statusCode()).isEqualTo(302);
  }

  /** A new officer for the whole province, who has an address. */
  private static Visitor officer(String mail) {
    String number = people.newcomer("Giàng Thị Duyệt", "SNV", mail);
    Visitor visitor = people.active(number);
    Visitor admin = people.as("quantri");
    Map<String, String> grant = new LinkedHashMap<>();
    grant.putAll(Map.of("_token", admin.token(), "role", "PROVINCIAL_HR", "unit", "T"));
    grant.putAll(Map.of("person", Newcomers.person(people.as("noivu"), number)));
    grant.putAll(Map.of("from", "", "to", ""));
    assertThat(Newcomers.location(admin.post("/people/grant", grant)))
        .contains("access.granted.done");
    visitor.readToken("/people/account");
    return visitor;
  }

  private static String notices(Visitor who) {
    return who.get("/platform/notices").body();
  }

  @Test
  void thoseWhoMayPublishAreAskedOnceForEachStateOfTheDraft() {
    String mail = number().toLowerCase(Locale.ROOT) + "@xbm.example";
    Visitor other = officer(mail);
    Visitor writer = people.as("noivu");
    String version = begin(writer);
    String told = "công bố bản thảo khung năng lực, phiên bản " + version;
    String code = number();
    save(writer, Map.of("code", code, "nameEn", ""));
    assertThat(step(writer, "ask").statusCode()).as("not finished").isEqualTo(422);
    save(writer, Map.of("code", code, "fresh", "no"));
    assertThat(step(other, "ask").statusCode()).as("may publish it").isEqualTo(422);
    Map<String, String> forged = Map.of("do", "ask", "revision", "1", "_token", "x");
    assertThat(writer.post("/competency/change-framework", forged).statusCode()).isEqualTo(422);

    HttpResponse<String> asked =
        writer.post(
            "/competency/change-framework",
            Map.of(
                "_token",
                writer.token(),
                "do",
                "ask",
                "version",
                version,
                "revision",
                revision(writer)));
    assertThat(Newcomers.location(asked)).contains("version=" + version, "frameworks.ask.done");
    assertThat(notices(other)).contains(told);
    assertThat(notices(people.as("noivu2"))).contains(told);
    assertThat(notices(writer)).doesNotContain(told);
    assertThat(notices(people.as("nhansu"))).as("not the whole province").doesNotContain(told);
    assertThat(Newcomers.mail(mail))
        .contains("phiên bản " + version, "/competency/frameworks?version=" + version);
    assertThat(step(writer, "ask").statusCode()).as("twice").isEqualTo(409);
    assertThat(page(writer, version)).contains("những người có quyền đã được báo");

    save(writer, Map.of("code", code, "fresh", "no", "nameVi", "Năng lực khác"));
    assertThat(page(writer, version)).contains("bản thảo đã sửa sau đó");
    Map<String, String> again =
        Map.of(
            "_token",
            writer.token(),
            "do",
            "ask",
            "version",
            version,
            "revision",
            revision(writer));
    List<Integer> answers =
        Stream.of(again, again)
            .map(
                form ->
                    CompletableFuture.supplyAsync(
                        () -> writer.post("/competency/change-framework", form).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsExactlyInAnyOrder(302, 409);
  }

  @Test
  void whatPositionsRequireCanNotGo() {
    Visitor writer = people.as("noivu");
    begin(writer);
    assertThat(
            save(
                    writer,
                    Map.of("code", "C12", "fresh", "no", "retired", "yes", "nameVi", "Đạo đức"))
                .statusCode())
        .isEqualTo(302);
    HttpResponse<String> answer = step(people.as("noivu2"), "publish");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("C12 đang được yêu cầu trong ma trận");
    save(writer, Map.of("code", "C12", "fresh", "no", "nameVi", "Đạo đức"));
    answer = step(people.as("noivu2"), "publish");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("của C12 đang được yêu cầu");
  }

  @Test
  void ofTwoOfficersOneIsToldWhoWasQuicker() {
    Visitor first = people.as("noivu");
    Visitor second = people.as("noivu2");
    List<Integer> answers =
        List.of(first, second).stream()
            .map(
                officer ->
                    CompletableFuture.supplyAsync(
                        () ->
                            officer
                                .post(
                                    "/competency/change-framework",
                                    Map.of("_token", officer.token(), "do", "begin"))
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(answers).containsExactly(302, 409);
    String seen = revision(second);
    assertThat(save(first, Map.of("code", number())).statusCode()).isEqualTo(302);

    HttpResponse<String> late = save(second, seen, Map.of("code", number(), "nameVi", "Chậm hơn"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("vừa sửa bản thảo này", "Chậm hơn");
    assertThat(step(first, "drop").statusCode()).isEqualTo(302);
    assertThat(
            second
                .post(
                    "/competency/change-framework",
                    Map.of("_token", second.token(), "do", "publish", "revision", "1"))
                .statusCode())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "code, 1x, không hợp lệ",
    "code, C01, đã có",
    "kind, Z, Không có loại",
    "parent, KHONG-CO, Không có nhóm",
    "rank, x, không phải là số",
    "text.7.vi, Giỏi, Thang không có cấp độ 7"
  })
  void badInputIsNamedAndKept(String field, String value, String words) {
    Visitor officer = people.as("noivu");
    begin(officer);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("code", number());
    form.put("nameVi", "Giữ lại tên này");
    form.put(field, value);

    HttpResponse<String> answer = save(officer, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words, "Giữ lại tên này", "banner--danger");
  }

  @Test
  void noCircleAndNoGroupOfWhatWasAttained() {
    Visitor officer = people.as("noivu");
    String version = begin(officer);
    HttpResponse<String> circle =
        save(officer, Map.of("code", "C01", "fresh", "no", "parent", "C01"));
    assertThat(circle.statusCode()).isEqualTo(422);
    assertThat(circle.body()).contains("thuộc về chính nó");
    HttpResponse<String> group =
        save(
            officer,
            Map.of("code", "C01", "fresh", "no", "kind", "G", "text.1.vi", "", "text.1.en", ""));
    assertThat(group.statusCode()).isEqualTo(422);
    assertThat(group.body()).contains("không đổi thành nhóm");
    assertThat(save(officer, Map.of("code", "C14", "fresh", "no", "rank", "1")).statusCode())
        .isEqualTo(302);
    String page = page(officer, version);
    assertThat(page.indexOf("C14 – Năng lực thử")).isPositive().isLessThan(page.indexOf("C01 – "));
  }

  private static String check(Visitor officer, String name, String content) {
    HttpResponse<String> answer =
        officer.upload(
            "/competency/check-framework",
            Map.of(),
            name,
            content.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return officer.get(Newcomers.location(answer)).body();
  }

  private static HttpResponse<String> adopt(Visitor officer, String checked) {
    return officer.post(
        "/competency/adopt-framework",
        Map.of("_token", officer.token(), "id", found("name=\"id\" value=\"(\\d+)\"", checked)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"published.json", "published.csv", "published.csv?language=en"})
  void whatGoesOutComesInWithoutDifference(String file) {
    Visitor officer = people.as("noivu");
    String out = officer.get("/api/v1/competency/frameworks/" + file).body();
    assertThat(officer.get("/api/v1/competency/frameworks/" + file).body()).isEqualTo(out);

    String checked = check(officer, file.replaceAll("\\?.*", ""), out);

    assertThat(checked).contains("Tệp không có gì khác");
    assertThat(adopt(officer, checked).statusCode()).isEqualTo(302);
    assertThat(officer.get("/competency/framework-changes").body())
        .contains("Hai phiên bản không có gì khác nhau");
  }

  @Test
  void packageBecomesADraftAfterItWasLookedAt() {
    Visitor officer = people.as("noivu");
    String code = number();
    JsonObject out =
        Visitor.json(people.as("hocvien5").get("/api/v1/competency/frameworks/published.json"));
    JsonObject added =
        Json.createObjectBuilder()
            .add("identifier", UUID.randomUUID().toString())
            .add("fullStatement", "Năng lực nhập vào")
            .add("humanCodingScheme", code)
            .add("CFItemType", "Domain competency")
            .build();
    String changed =
        Json.createObjectBuilder(out)
            .add("CFItems", Json.createArrayBuilder(out.getJsonArray("CFItems")).add(added))
            .build()
            .toString()
            .replace("Nêu được các phần của một kế hoạch", "Kể được các phần của một kế hoạch");

    String checked = check(officer, "case.json", changed);

    assertThat(checked).contains("Thêm: " + code + " – Năng lực nhập vào", "Sửa: C01");
    assertThat(page(officer, "")).doesNotContain(code);
    assertThat(adopt(people.as("noivu2"), checked).statusCode()).isEqualTo(404);
    String version = found("version=(\\d+)", Newcomers.location(adopt(officer, checked)));
    assertThat(page(officer, version)).contains(code + " – Năng lực nhập vào", "chỗ phải bổ sung");
    assertThat(adopt(officer, checked).statusCode()).isEqualTo(409);
    JsonObject draft =
        Visitor.json(officer.get("/api/v1/competency/frameworks/" + version + ".json"));
    assertThat(draft.getJsonObject("CFDocument").getString("adoptionStatus")).isEqualTo("Draft");
    assertThat(draft.getJsonArray("CFItems").getJsonObject(0).getString("identifier"))
        .isEqualTo(out.getJsonArray("CFItems").getJsonObject(0).getString("identifier"));
    assertThat(
            people
                .as("hocvien5")
                .get("/api/v1/competency/frameworks/" + version + ".json")
                .statusCode())
        .isEqualTo(404);
    assertThat(people.as("hocvien5").get("/api/v1/competency/frameworks").body())
        .contains("\"PUBLISHED\"")
        .doesNotContain("\"DRAFT\"");
  }

  @Test
  void badFilesAreNamedByLine() {
    Visitor officer = people.as("noivu");
    String broken = check(officer, "x.csv", "Mã;Tên tiếng Việt;Cấp độ\nC01;x;9\n;y;1\n");
    assertThat(broken)
        .contains("Dòng 2", "Thang không có cấp độ 9", "Dòng 3", "Thiếu mã")
        .doesNotContain("adopt-framework");
    assertThat(
            adopt(officer, broken.replace("class=", "name=\"id\" value=\"0\" class=")).statusCode())
        .isEqualTo(404);
    assertThat(check(officer, "x.json", "{\n\"CFDocument\": oops}"))
        .contains("Dòng 2", "Không đọc được JSON");
    HttpResponse<String> large =
        officer.upload("/competency/check-framework", Map.of(), "x.csv", new byte[3 * 1024 * 1024]);
    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("lớn hơn 2 MB");
    HttpResponse<String> binary =
        officer.upload(
            "/competency/check-framework", Map.of(), "x.csv", new byte[] {(byte) 0xC3, 0x28});
    assertThat(binary.statusCode()).isEqualTo(422);
    assertThat(binary.body()).contains("không phải văn bản UTF-8");
    assertThat(
            people
                .as("hocvien5")
                .upload("/competency/check-framework", Map.of(), "x.csv", new byte[] {65})
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whoMayNotWriteIsRefused() {
    for (String login : List.of("hocvien5", "nhansu", "thutruong", "quantri")) {
      Visitor visitor = people.as(login);
      assertThat(
              visitor
                  .post(
                      "/competency/change-framework",
                      Map.of("_token", visitor.token(), "do", "begin"))
                  .statusCode())
          .as(login)
          .isEqualTo(403);
      assertThat(visitor.get("/competency/frameworks").body())
          .contains("C01 – ", "Cấp độ 5")
          .doesNotContain("change-framework", "framework-item");
    }
  }
}
