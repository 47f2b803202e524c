package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of one's own making: what is counted, how it is broken down, and what can't be asked. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class BuilderIT extends ReportSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  /** Cells by the name of the line; the head is under an empty name, the total under its own. */
  private static Map<String, List<String>> built(Visitor who, String query) {
    String csv = who.get("/api/v1/reports/builder.csv?" + query).body();
    var lines = new LinkedHashMap<String, List<String>>();
    for (String line : csv.replace("\r", "").split("\n")) {
      var cells = List.of(line.split(";", -1));
      lines.put(lines.isEmpty() ? "" : cells.get(1), cells.subList(2, cells.size()));
    }
    return lines;
  }

  private static int sum(Map<String, List<String>> lines, String column) {
    int at = lines.get("").indexOf(column);
    assertThat(at).as(lines.toString()).isNotNegative();
    return lines.entrySet().stream()
        .filter(each -> !each.getKey().isEmpty() && !each.getKey().equals("Tổng cộng"))
        .mapToInt(each -> Integer.parseInt(each.getValue().get(at)))
        .sum();
  }

  @Test
  void somebodyWithTwoPostsIsOnePersonAndTwoTimes() {
    Visitor officer = people.as("noivu");
    String query = "unit=XBM&source=POSTS&rows=POSITION";
    var personsBefore = built(officer, query + "&count=PERSONS");
    var timesBefore = built(officer, query + "&count=TIMES");
    Somebody person = posted("XBM", "P10", "Chuyên trách", 80, "1");
    also(person, "XBM", "P2");

    var persons = built(officer, query + "&count=PERSONS");
    var times = built(officer, query + "&count=TIMES");
    assertThat(total(persons)).isEqualTo(total(personsBefore) + 1);
    assertThat(total(times)).isEqualTo(total(timesBefore) + 2);
    assertThat(sum(persons, "Số người")).isEqualTo(sum(personsBefore, "Số người") + 2);
    assertThat(persons.get("")).contains("Số người").doesNotContain("Số lượt phân công");
    assertThat(times.get("")).contains("Số lượt phân công").doesNotContain("Số người");
    assertThat(sum(times, "Số lượt phân công")).isEqualTo(total(times));
    var one = built(officer, query + "&position=P2&count=PERSONS");
    assertThat(one.keySet()).hasSize(3).anyMatch(name -> name.startsWith("P2 –"));
  }

  private static int total(Map<String, List<String>> lines) {
    var cells = lines.get("Tổng cộng");
    return Integer.parseInt(cells.get(cells.size() - 1));
  }

  private static void also(Somebody person, String unit, String position) {
    Visitor officer = people.as("noivu");
    String list =
        "Số hiệu,Mã đơn vị,Mã vị trí,Hình thức,Tỷ lệ thời gian (%),Từ ngày,Đến ngày,Quyết định\n"
            + String.join(
                ",", person.number(), unit, position, "Kiêm nhiệm", "20", "01/01/2026", "", "2");
    String id =
        Newcomers.location(
                officer.upload(
                    "/people/check-import",
                    Map.of("kind", "ASSIGNMENTS"),
                    "danh-sach.csv",
                    list.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    officer.post("/people/apply-import", Map.of("_token", officer.token(), "id", id));
  }

  @Test
  void levelsCoursesAndCertificatesAreBrokenDown() throws Exception {
    Visitor officer = people.as("noivu");
    String levels = "unit=XBM&source=LEVELS&rows=COMPETENCY&across=LEVEL&count=TIMES";
    String courses = "unit=XBM&source=COURSES&rows=COURSE&across=RESULT&count=PERSONS&course=K00";
    Somebody person = posted("XBM", "P10", "Chuyên trách", 100, "1");
    int before = total(built(officer, levels + "&competency=C13"));
    int done = total(built(officer, courses));
    String meanwhile = java.time.Instant.now().toString();
    appraised(people.as("giamkhao"), entry(person, "C13", 3));
    completed(person, "2026-02-10");
    String programme = programme();

    var after = built(officer, levels + "&competency=C13");
    assertThat(total(after)).isEqualTo(before + 1);
    assertThat(after.get("")).contains("Cấp độ 3");
    assertThat(total(built(officer, levels + "&competency=C13&knownAt=" + meanwhile)))
        .isEqualTo(before);
    assertThat(total(built(officer, courses))).isEqualTo(done + 1);
    assertThat(built(officer, courses).get("")).contains("hoàn thành");
    assertThat(total(built(officer, courses + "&asOf=2026-02-09"))).isLessThan(done + 1);
    var certified =
        built(
            officer,
            "unit=XBM&source=CERTIFICATES&rows=STANDING&count=PERSONS&programme=" + programme);
    assertThat(certified).containsKey("Còn hiệu lực");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POSTS", "LEVELS", "COURSES", "CERTIFICATES"})
  void everySourceHasItsPageInBothLanguagesAndAllBreakdowns(String source) {
    Visitor officer = people.as("noivu");
    String query = "/reports/builder?source=" + source;
    String page = officer.get(query).body();
    assertThat(page)
        .contains("Báo cáo tự dựng", "Đơn vị tính: người")
        .doesNotContain("builder.source.", "builder.dimension.", "builder.unit.");
    var dimensions = java.util.regex.Pattern.compile("(?s)id=\"rows\".*?</select>").matcher(page);
    assertThat(dimensions.find()).isTrue();
    var options = java.util.regex.Pattern.compile("value=\"(\\w+)\"").matcher(dimensions.group());
    int found = 0;
    while (options.find()) {
      found++;
      for (String across : new String[] {"UNIT", "POSITION"}) {
        var made =
            officer.get(query + "&rows=" + options.group(1) + "&across=" + across + "&count=TIMES");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body())
            .doesNotContain("builder.level", "builder.measure.", "counted.status.", "import.word.");
      }
    }
    assertThat(found).isGreaterThan(3);
  }

  @Test
  void onlyWhatIsOfferedCanBeAskedAndOnlyWithinReach() {
    Visitor officer = people.as("noivu");
    var odd = "source=x'--&rows=password_hash&across=%27;drop&count=1";
    assertThat(officer.get("/reports/builder?" + odd).body())
        .as("falls back to the first choices")
        .contains("Người giữ vị trí");
    assertThat(officer.get("/reports/builder?position=KHAC").statusCode()).isEqualTo(404);
    assertThat(officer.get("/reports/builder?source=COURSES&course=KHAC").statusCode())
        .isEqualTo(404);
    Visitor commune = people.as("nhansu");
    assertThat(commune.get("/reports/builder?unit=SNV").statusCode()).isEqualTo(404);
    String all = commune.get("/api/v1/reports/builder.csv?source=POSTS&rows=UNIT").body();
    assertThat(all).contains("Bản Mây").doesNotContain("Sở Nội vụ");
  }
}
