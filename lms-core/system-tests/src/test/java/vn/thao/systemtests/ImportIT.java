package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HR brings lists: shown first, written as a whole, taken back as a whole. */
class ImportIT {

  private static final String STAFF = "Số hiệu;Họ và tên;Mã đơn vị\n";
  private static final String POSTS =
      "Số hiệu,Mã đơn vị,Mã vị trí,Hình thức,Từ ngày,Đến ngày,Quyết định\n";

  static Stream<TestDatabase> databases() {
    return TestDatabase.all().stream();
  }

  /** Numbers that no other test and no other run uses. */
  private static String number() {
    return "IT-" + Long.toString(System.nanoTime(), 36);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void listIsShownThenWrittenThenTakenBack(TestDatabase database) {
    Visitor officer = Visitor.signedIn(Installation.on(database), "noivu");
    String first = number();
    String second = number();
    JsonObject before = staffing(officer, "XBM");

    String staff =
        check(
            officer,
            "STAFF",
            "\ufeff" + STAFF + first + ";Lò Thị Ngân;XBM\n" + second + ";Páo;XBM");
    assertThat(page(officer, staff)).contains(first, "Lò Thị Ngân");
    assertThat(people(officer, first)).doesNotContain("Lò Thị Ngân");

    assertThat(apply(officer, staff).statusCode()).isIn(302, 303);
    assertThat(people(officer, first)).contains("Lò Thị Ngân");
    assertThat(people(officer, "lo+thi+ngan")).contains("Lò Thị Ngân");

    String posts =
        check(
            officer,
            "ASSIGNMENTS",
            POSTS
                + first
                + ",XBM,P10,Chuyên trách,01/01/2026,,1/QĐ\n"
                + second
                + ",xbm,p10,kiêm nhiệm,2026-01-01,,\n");
    assertThat(staffing(officer, "XBM")).isEqualTo(before);
    assertThat(apply(officer, posts).statusCode()).isIn(302, 303);
    assertThat(persons(staffing(officer, "XBM"))).isEqualTo(persons(before) + 2);

    HttpResponse<String> tooEarly = undo(officer, staff);
    assertThat(tooEarly.statusCode()).isEqualTo(422);
    assertThat(tooEarly.body()).contains("Không hoàn tác được");

    assertThat(undo(officer, posts).statusCode()).isIn(302, 303);
    assertThat(staffing(officer, "XBM")).isEqualTo(before);
    assertThat(undo(officer, staff).statusCode()).isIn(302, 303);
    assertThat(people(officer, first)).doesNotContain("Lò Thị Ngân");
    assertThat(undo(officer, staff).statusCode()).isEqualTo(409);
    assertThat(officer.get("/people/import").body()).contains("Đã hoàn tác");

    String again = check(officer, "STAFF", STAFF + first + ";Lò Thị Ngân;XBM\n");
    assertThat(apply(officer, again).statusCode()).isIn(302, 303);
    assertThat(people(officer, first)).contains("Lò Thị Ngân");
    assertThat(undo(officer, again).statusCode()).isIn(302, 303);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void changedValuesComeBackAndLaterImportsStandInTheWay(TestDatabase database) {
    Visitor officer = Visitor.signedIn(Installation.on(database), "noivu");
    String number = number();
    apply(officer, check(officer, "STAFF", STAFF + number + ";Ma Văn Ba;XBM\n"));
    String made =
        check(officer, "ASSIGNMENTS", POSTS + number + ",XBM,P10,Chuyên trách,01/01/2026,,1\n");
    apply(officer, made);
    String renamed = check(officer, "STAFF", STAFF + number + ";Ma Văn Bê;\n");
    assertThat(page(officer, renamed)).contains("Ma Văn Ba → Ma Văn Bê");
    apply(officer, renamed);
    String ended =
        check(
            officer,
            "ASSIGNMENTS",
            POSTS + number + ",XBM,P10,Chuyên trách,01/01/2026,30/06/2026,1\n");
    assertThat(page(officer, ended)).contains("(trống) → 30/06/2026");
    apply(officer, ended);

    assertThat(undo(officer, made).statusCode()).isEqualTo(422);
    assertThat(undo(officer, ended).statusCode()).isIn(302, 303);
    assertThat(undo(officer, renamed).statusCode()).isIn(302, 303);
    assertThat(people(officer, number)).contains("Ma Văn Ba");
    assertThat(undo(officer, made).statusCode()).isIn(302, 303);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void unitsNormsAndPositionsComeAndGo(TestDatabase database) {
    Visitor admin = Visitor.signedIn(Installation.on(database), "quantri");
    String code = number();
    String head = "Code,Name,Type,Code of the unit above,From\n";
    String units =
        check(
            admin,
            "UNITS",
            head
                + code
                + "-B,Phòng thử,Phòng,"
                + code
                + ",01/01/2026\n"
                + code
                + ",Đơn vị thử,office,T,01/01/2026\n");
    assertThat(apply(admin, units).statusCode()).isIn(302, 303);
    assertThat(admin.get("/people/persons?unit=" + code + "-B").statusCode()).isEqualTo(200);

    String renamed = check(admin, "UNITS", head + code + ",Tên mới,office,T,01/03/2026\n");
    assertThat(apply(admin, renamed).statusCode()).isIn(302, 303);
    assertThat(admin.get("/people/persons").body()).contains("Tên mới");
    assertThat(undo(admin, units).statusCode()).isEqualTo(422);

    String positions =
        check(admin, "POSITIONS", "Code,Name,From\n" + code + "P,Vị trí thử,01/01/2026\n");
    assertThat(apply(admin, positions).statusCode()).isIn(302, 303);
    String norms =
        check(
            admin,
            "NORMS",
            "Unit code,Position code,Kind,Number of people,Source,From\n"
                + code
                + ","
                + code
                + "P,Full-time,2,Thử,01/01/2026\n");
    assertThat(apply(admin, norms).statusCode()).isIn(302, 303);
    assertThat(undo(admin, positions).statusCode()).isEqualTo(422);
    for (String id : List.of(norms, positions, renamed, units)) {
      assertThat(undo(admin, id).statusCode()).isIn(302, 303);
    }
    assertThat(admin.get("/people/persons?unit=" + code).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void wrongRowMeansThatNothingIsWritten(TestDatabase database) {
    Visitor officer = Visitor.signedIn(Installation.on(database), "noivu");
    String good = number();
    String id = check(officer, "STAFF", STAFF + good + ";Tốt Nhất;XBM\n001203004567;Sai;XBM\n");
    assertThat(page(officer, id)).contains("Dòng 3", "12 chữ số").doesNotContain("001203004567");
    assertThat(apply(officer, id).statusCode()).isEqualTo(422);
    assertThat(people(officer, good)).doesNotContain("Tốt Nhất");
    HttpResponse<String> refused = upload(officer, "STAFF", "Số hiệu,Họ và tên,CCCD\n1,A,2\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("căn cước");
  }

  @Test
  void fileBeyondAllMeasureIsRefusedInWords() {
    var officer = Visitor.signedIn(Installation.on(TestDatabase.one().get(0)), "noivu");
    var answer =
        officer.upload(
            "/people/check-import",
            Map.of("_token", officer.token(), "kind", "STAFF"),
            "lon.xlsx",
            new byte[41 << 20]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("40 MB").contains("Không thực hiện được");
    assertThat(officer.get("/people/import").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void unitHrStaysInItsUnit(TestDatabase database) {
    Installation installation = Installation.on(database);
    Visitor officer = Visitor.signedIn(installation, "noivu");
    Visitor commune = Visitor.signedIn(installation, "nhansu");
    String beyond = check(commune, "STAFF", STAFF + number() + ";Người Khác;SNV\n");
    assertThat(page(commune, beyond)).contains("ngoài phạm vi");
    assertThat(apply(commune, beyond).statusCode()).isEqualTo(422);

    String theirs = check(officer, "STAFF", STAFF + number() + ";Người Của Sở;SNV\n");
    assertThat(commune.get("/people/import-check?id=" + theirs).statusCode()).isEqualTo(404);
    assertThat(apply(commune, theirs).statusCode()).isEqualTo(404);
    assertThat(officer.get("/people/import-check?id=" + beyond).statusCode()).isEqualTo(200);
    assertThat(officer.post("/people/apply-import", Map.of("id", theirs)).statusCode())
        .isBetween(400, 499);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void oneOfTwoWins(TestDatabase database) {
    Installation installation = Installation.on(database);
    List<Visitor> both =
        List.of(Visitor.signedIn(installation, "noivu"), Visitor.signedIn(installation, "quantri"));
    String number = number();
    String id = check(both.get(0), "STAFF", STAFF + number + ";Một Lần;XBM\n");
    List<CompletableFuture<HttpResponse<String>>> answers =
        both.stream()
            .map(visitor -> CompletableFuture.supplyAsync(() -> apply(visitor, id)))
            .toList();
    List<HttpResponse<String>> all = answers.stream().map(CompletableFuture::join).toList();
    assertThat(all).filteredOn(answer -> answer.statusCode() / 100 == 3).hasSize(1);
    assertThat(all)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(1)
        .allMatch(answer -> answer.body().contains("banner--danger"));

    String stale = check(both.get(0), "STAFF", STAFF + number + ";Hai Lần;XBM\n");
    apply(both.get(0), check(both.get(0), "STAFF", STAFF + number + ";Ba Lần;XBM\n"));
    HttpResponse<String> late = apply(both.get(0), stale);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("đã thay đổi sau khi kiểm tra");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void largeListsAreWrittenInReasonableTime(TestDatabase database) {
    Visitor officer = Visitor.signedIn(Installation.on(database), "noivu");
    String prefix = number();
    StringBuilder list = new StringBuilder(STAFF);
    IntStream.range(0, 3000).forEach(i -> list.append(prefix + "-" + i + ";Người Thứ Nhất;XBM\n"));
    String id = check(officer, "STAFF", list.toString());
    assertThat(apply(officer, id).statusCode()).isIn(302, 303);
    assertThat(undo(officer, id).statusCode()).isIn(302, 303);
  }

  private static String check(Visitor visitor, String kind, String list) {
    HttpResponse<String> answer = upload(visitor, kind, list);
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    return answer.headers().firstValue("Location").orElse("").replaceAll(".*id=(\\d+).*", "$1");
  }

  private static HttpResponse<String> upload(Visitor visitor, String kind, String list) {
    return visitor.upload(
        "/people/check-import",
        Map.of("_token", visitor.token(), "kind", kind),
        "danh-sach.csv",
        list.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> apply(Visitor visitor, String id) {
    return visitor.post("/people/apply-import", Map.of("_token", visitor.token(), "id", id));
  }

  private static HttpResponse<String> undo(Visitor visitor, String id) {
    return visitor.post("/people/undo-import", Map.of("_token", visitor.token(), "id", id));
  }

  private static String page(Visitor visitor, String id) {
    return visitor.get("/people/import-check?id=" + id).body();
  }

  private static String people(Visitor visitor, String words) {
    return visitor.get("/people/persons?words=" + words).body();
  }

  /** What the report says of a unit today. */
  private static JsonObject staffing(Visitor visitor, String unit) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    return Visitor.json(visitor.get("/api/v1/reports/staffing?unit=" + unit + "&asOf=" + today))
        .getJsonObject("total");
  }

  private static int persons(JsonObject total) {
    return total.getInt("persons");
  }
}
