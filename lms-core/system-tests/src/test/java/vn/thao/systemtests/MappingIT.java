package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Training records go to another system in its own columns, of whom the reader may see. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class MappingIT extends ReportSteps {

  private static final String PERIOD = "?from=2026-01-01&to=2026-11-26";

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static HttpResponse<String> create(Visitor who, String name, String headings) {
    return who.upload(
        "/reports/create-mapping",
        Map.of("name", name, "headings", headings),
        "mau.csv",
        new byte[0]);
  }

  private static String name() {
    return "Mẫu giả định " + System.nanoTime();
  }

  /** A mapping with four columns, of which the first is the key; its address. */
  static String made(Visitor officer) {
    var answer = create(officer, name(), "Số hiệu\tKhóa\tTừ ngày\tHình thức");
    return location(answer).replaceAll("&.*", "");
  }

  private static String id(String address) {
    return address.replaceAll(".*id=(\\d+).*", "$1");
  }

  /** Saves columns that are heading, field and fixed text, in this order. */
  private static HttpResponse<String> save(Visitor who, String id, int base, String... columns) {
    var form = new ArrayList<String>();
    form.add("_token=" + who.token() + "&id=" + id + "&base=" + base + "&do=save&dayForm=ISO");
    for (int i = 0; i < columns.length; i += 3) {
      form.add("place=" + (i + 1));
      form.add("heading=" + encoded(columns[i]));
      form.add("field=" + columns[i + 1]);
      form.add("text=" + encoded(columns[i + 2]));
    }
    return who.postForm("/reports/save-mapping", String.join("&", form));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> csv(Visitor who, String id, String query) {
    return who.get("/api/v1/reports/mappings/" + id + ".csv" + query);
  }

  @Test
  void recordsGoOutInTheColumnsOfTheReceiver() throws Exception {
    Somebody here = posted("XBM", "P10", "Chuyên trách", 100, "1");
    Somebody elsewhere = posted("SNV", "P10", "Chuyên trách", 100, "1");
    completed(here, "2026-02-10");
    completed(elsewhere, "2026-02-11");
    Visitor officer = people.as("noivu");
    String id = id(made(officer));
    assertThat(
            location(
                save(
                    officer,
                    id,
                    1,
                    "Số hiệu CBCCVC",
                    "STAFF_NUMBER",
                    "",
                    "Đơn vị",
                    "UNIT_CODE",
                    "",
                    "Khóa",
                    "COURSE_CODE",
                    "",
                    "Ngày xong",
                    "COMPLETED_ON",
                    "",
                    "Số giấy",
                    "STATEMENT",
                    "chưa cấp",
                    "Hình thức",
                    "NOTHING",
                    "Trực tuyến")))
        .contains("mapping.saved.done");
    String heads = "\uFEFFSố hiệu CBCCVC;Đơn vị;Khóa;Ngày xong;Số giấy;Hình thức\r\n";
    String ours = here.number() + ";XBM;K00;2026-02-10;chưa cấp;Trực tuyến\r\n";
    String theirs = elsewhere.number() + ";SNV;K00;2026-02-11;chưa cấp;Trực tuyến\r\n";
    assertThat(csv(officer, id, PERIOD).body()).startsWith(heads).contains(ours, theirs);
    assertThat(csv(people.as("nhansu"), id, PERIOD).body())
        .startsWith(heads)
        .contains(ours)
        .doesNotContain(elsewhere.number());
    assertThat(csv(officer, id, "?from=2026-02-11&to=2026-02-11").body())
        .contains(theirs)
        .doesNotContain(here.number());
    String page =
        officer.get("/reports/mapping?id=" + id + "&from=10/02/2026&to=10/02/2026").body();
    assertThat(page).contains(here.number(), "2026-02-10", "Trực tuyến", "Phiên bản 2");
    assertThat(page).doesNotContain(elsewhere.number());

    byte[] workbook = officer.bytes("/api/v1/reports/mappings/" + id + ".xlsx" + PERIOD);
    var again =
        officer.upload(
            "/reports/create-mapping", Map.of("name", name(), "headings", ""), "m.xlsx", workbook);
    assertThat(officer.get(location(again)).body())
        .as("its own file is a template")
        .contains("value=\"Số hiệu CBCCVC\"", "value=\"Ngày xong\"", "value=\"Hình thức\"");
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() {
    Visitor officer = people.as("noivu");
    HttpResponse<String> nameless = create(officer, " ", "Số hiệu\tKhóa");
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(nameless.body()).contains("Nhập tên", "Số hiệu\tKhóa");
    assertThat(create(officer, name(), " ").statusCode()).isEqualTo(422);
    assertThat(create(officer, name(), "x\n".repeat(61)).statusCode()).isEqualTo(422);
    String taken = name();
    assertThat(create(officer, taken, "Số hiệu").statusCode()).isEqualTo(302);
    assertThat(create(officer, taken, "Số hiệu").statusCode()).isEqualTo(409);

    String id = id(made(officer));
    HttpResponse<String> empty = save(officer, id, 1, " ", "STAFF_NUMBER", "");
    assertThat(empty.statusCode()).isEqualTo(422);
    HttpResponse<String> wordy = save(officer, id, 1, "Lớp học", "COURSE", "x".repeat(201));
    assertThat(wordy.statusCode()).isEqualTo(422);
    assertThat(wordy.body()).contains("Lớp học");
    assertThat(csv(officer, id, "?from=2026-02-11&to=2026-01-01").statusCode()).isEqualTo(422);
    assertThat(csv(officer, id, "?from=2026-02-31").statusCode()).isEqualTo(422);
    HttpResponse<String> period = officer.get("/reports/mapping?id=" + id + "&from=31/02/2026");
    assertThat(period.statusCode()).isEqualTo(200);
    assertThat(period.body()).contains("Khoảng thời gian chưa đúng");
    assertThat(location(save(officer, id, 1, "Họ tên", "FULL_NAME", ""))).contains("saved.done");
    assertThat(csv(officer, id, PERIOD).statusCode()).as("without the key").isEqualTo(422);
    assertThat(officer.get("/reports/mapping?id=" + id).body())
        .contains("Chưa có cột nào lấy từ Số hiệu")
        .doesNotContain("/mappings/" + id);
  }

  @Test
  void ofTwoWhoSaveAtOnceOneIsToldToLookAgain() throws Exception {
    Visitor officer = people.as("noivu");
    Visitor other = people.as("noivu2");
    String id = id(made(officer));
    Stream<Callable<Integer>> both =
        Stream.of(officer, other)
            .map(who -> () -> save(who, id, 1, "Số hiệu", "STAFF_NUMBER", "").statusCode());
    assertThat(atOnce(both)).containsExactlyInAnyOrder(302, 409);
    assertThat(single("select max(number) from reports_mapping_version where mapping_id = " + id))
        .isEqualTo("2");
  }

  @Test
  void onlyTheProvinceLaysItDownAndOutsidersSeeNothing() {
    Visitor officer = people.as("noivu");
    Visitor commune = people.as("nhansu");
    String address = made(officer);
    String id = id(address);
    assertThat(commune.get("/reports/mappings").body()).doesNotContain("/reports/create-mapping");
    assertThat(commune.get(address).body()).doesNotContain("/reports/save-mapping");
    assertThat(create(commune, name(), "Số hiệu").statusCode()).isEqualTo(403);
    assertThat(save(commune, id, 1, "Số hiệu", "STAFF_NUMBER", "").statusCode()).isEqualTo(403);
    Visitor learner = people.as("hocvien5");
    assertThat(learner.get(address).statusCode()).isEqualTo(403);
    assertThat(csv(learner, id, PERIOD).statusCode()).isEqualTo(403);
    assertThat(csv(officer, "1", PERIOD).statusCode()).isEqualTo(404);
    assertThat(officer.get("/reports/mapping?id=1").statusCode()).isEqualTo(404);

    var expired = Map.of("_token", "x", "id", id, "do", "retire");
    assertThat(officer.post("/reports/save-mapping", expired).statusCode()).isEqualTo(422);
    var retire = Map.of("_token", officer.token(), "id", id, "do", "retire");
    assertThat(location(officer.post("/reports/save-mapping", retire))).contains("retired.done");
    assertThat(officer.get(address).statusCode()).isEqualTo(404);
    assertThat(csv(officer, id, PERIOD).statusCode()).isEqualTo(404);
    var twice = officer.post("/reports/save-mapping", retire);
    assertThat(twice.statusCode()).isEqualTo(404);
  }
}
