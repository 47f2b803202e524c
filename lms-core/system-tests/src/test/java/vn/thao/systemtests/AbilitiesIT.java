package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.encoded;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** R03 by norms of abilities: none is made up, and one that is laid down counts who has it. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class AbilitiesIT extends ReportSteps {

  private static final String SOURCE = "Văn bản giả định";
  private static final String NONE = "Vào ngày này chưa có định mức";

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  /** A new unit since the beginning of the year; answers its code. */
  private static String unit(String type, String parent) {
    String code = "AB-" + Long.toString(System.nanoTime(), 36);
    String list =
        "Mã;Tên;Loại;Mã đơn vị cấp trên;Từ ngày\n"
            + String.join(";", code, "Đơn vị thử " + code, type, parent, "01/01/2026");
    Visitor officer = people.as("noivu");
    HttpResponse<String> checked =
        officer.upload(
            "/people/check-import",
            Map.of("kind", "UNITS"),
            "don-vi.csv",
            list.getBytes(StandardCharsets.UTF_8));
    String id = location(checked).replaceAll(".*id=(\\d+).*", "$1");
    HttpResponse<String> applied =
        officer.post("/people/apply-import", Map.of("_token", officer.token(), "id", id));
    assertThat(location(applied)).as(applied.body()).contains("done=import.apply.done");
    return code;
  }

  /** A norm of one person in any position, unless the fields say otherwise. */
  private static HttpResponse<String> set(Visitor who, String... fields) {
    var form = new HashMap<String, String>();
    form.putAll(Map.of("_token", who.token(), "do", "set", "whom", "T.commune", "position", ""));
    form.putAll(Map.of("competency", "", "level", "", "programme", "", "required", "1"));
    form.putAll(Map.of("source", SOURCE, "from", "01/06/2026"));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return who.post("/reports/ability-norm", form);
  }

  private static void laid(String... fields) {
    HttpResponse<String> answer = set(people.as("noivu"), fields);
    assertThat(location(answer)).as(answer.body()).contains("ability-norms.set.done");
  }

  private static HttpResponse<String> end(Visitor who, String aim) throws Exception {
    String id = single("select max(id) from reports_ability_norm where open_key = '" + aim + "'");
    return who.post(
        "/reports/ability-norm", Map.of("_token", who.token(), "do", "end", "norm", id));
  }

  private static void ended(String aim) throws Exception {
    assertThat(location(end(people.as("noivu"), aim))).contains("ability-norms.end.done");
  }

  private static String csv(Visitor reader, String root, String aim, String more) {
    return reader
        .get("/api/v1/reports/abilities.csv?unit=" + root + "&norm=" + encoded(aim) + more)
        .body();
  }

  /** Required, in post, held, current, expiring, missing of a line; empty: there is none. */
  private static List<String> row(String root, String line, String aim, String more) {
    for (String each : csv(people.as("noivu"), root, aim, more).split("\r?\n")) {
      String[] cells = each.split(";", -1);
      if (cells.length > 7 && cells[1].contains(line)) {
        return List.of(cells).subList(2, 8);
      }
    }
    return List.of();
  }

  private static String peopleBehind(Visitor reader, String unit, String aim, String measure) {
    return reader
        .get(
            "/reports/counted?report=abilities&unit="
                + unit
                + "&measure="
                + measure
                + "&norm="
                + encoded(aim))
        .body();
  }

  @Test
  void normOfACompetencyCountsWhoHasIt() throws Exception {
    String unit = unit("Xã, phường", "T");
    Somebody able = posted(unit);
    Somebody other = posted(unit);
    Visitor officer = people.as("noivu");
    String aim = "T.commune~P10~C10@2";
    laid("position", "P10", "competency", "C10", "level", "2", "required", "2");
    assertThat(row(unit, unit, aim, "")).containsExactly("2", "2", "0", "0", "0", "2");
    assertThat(peopleBehind(officer, unit, aim, "persons")).contains(able.id(), other.id());

    Instant meanwhile = Instant.now();
    var fields = entry(able, "C10", 3);
    fields.put("validUntil", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TODAY.plusDays(30)));
    appraised(assessor(unit), fields);
    appraised(assessor(unit), entry(other, "C10", 1));
    assertThat(row(unit, unit, aim, "")).containsExactly("2", "2", "1", "1", "1", "1");
    assertThat(row(unit, unit, aim, "&knownAt=" + Instant.now()))
        .isEqualTo(row(unit, unit, aim, ""));
    assertThat(row(unit, unit, aim, "&knownAt=" + meanwhile).get(2)).isEqualTo("0");
    assertThat(row(unit, unit, aim, "&asOf=" + TODAY.plusDays(31)))
        .containsExactly("2", "2", "0", "0", "0", "2");
    for (String measure : List.of("held", "current", "expiring")) {
      assertThat(peopleBehind(officer, unit, aim, measure))
          .contains(able.id())
          .doesNotContain(other.id());
    }
    assertThat(officer.get("/reports/counted?report=abilities&measure=missing").statusCode())
        .isEqualTo(404);

    assertThat(row(unit, unit, aim, "&asOf=2026-05-31")).isEmpty();
    String before = officer.get("/reports/abilities?asOf=2026-05-31&norm=" + encoded(aim)).body();
    assertThat(before).contains(NONE, "/reports/ability-norms");
    assertThat(officer.get("/reports/abilities?unit=" + unit + "&norm=" + encoded(aim)).body())
        .contains("R03", SOURCE, "measure=held");
    assertThat(
            people
                .as("thutruong")
                .get("/reports/abilities?asOf=2026-05-31&norm=" + encoded(aim))
                .body())
        .contains(NONE)
        .doesNotContain("/reports/ability-norms");
    ended(aim);
    assertThat(row(unit, unit, aim, "")).isEmpty();
    assertThat(row(unit, unit, aim, "&asOf=" + TODAY.minusDays(1)).get(0)).isEqualTo("2");
    assertThat(set(officer, "position", "P10", "competency", "C10", "level", "2").statusCode())
        .as("while the one that ended stood")
        .isEqualTo(422);
  }

  @Test
  void whoHasNotPractisedLatelyIsHeldButNotCurrent() throws Exception {
    String unit = unit("Xã, phường", "T");
    Somebody able = posted(unit);
    appraised(assessor(unit), entry(able, "C09", 2));
    String aim = "U." + unit + "~~C09@2";
    laid("whom", "U." + unit, "competency", "C09", "level", "2");
    policy("12");
    try {
      assertThat(row(unit, unit, aim, "&asOf=2098-01-02"))
          .containsExactly("1", "1", "1", "0", "0", "0");
      assertThat(row(unit, unit, aim, "&asOf=2098-01-02&knownAt=" + Instant.now()))
          .containsExactly("1", "1", "1", "0", "0", "0");
      assertThat(row(unit, unit, aim, "&asOf=2097-12-31").get(3)).isEqualTo("1");
    } finally {
      policy("0");
      ended(aim);
    }
  }

  private static void policy(String months) throws Exception {
    Visitor officer = people.as("noivu");
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", officer.token(), "competency", "C09", "rule", "HIGHEST"));
    fields.putAll(Map.of("appraisalFrom", "3", "panelFrom", "5", "currencyMonths", months));
    fields.putAll(Map.of("twoSourcesFrom", "4", "from", "01/01/2098", "decision", "QĐ thử"));
    assertThat(location(officer.post("/competency/set-policy", fields)))
        .contains("done=policies.set.done");
    recounted();
  }

  @Test
  void surplusFillsNoGapElsewhereAndTheOwnNormReplacesThatOfTheType() throws Exception {
    String above = unit("Sở, ban, ngành", "T");
    String rich = unit("Xã, phường", above);
    String poor = unit("Xã, phường", above);
    for (int i = 0; i < 2; i++) {
      appraised(assessor(rich), entry(posted(rich), "C07", 1));
    }
    String aim = "T.commune~~C07@1";
    laid("competency", "C07", "level", "1");
    assertThat(row(above, rich, aim, "")).containsExactly("1", "2", "2", "2", "0", "0");
    assertThat(row(above, poor, aim, "")).containsExactly("1", "0", "0", "0", "0", "1");
    assertThat(row(above, "Tổng cộng", aim, "")).containsExactly("2", "2", "2", "2", "0", "1");

    laid("whom", "U." + rich, "competency", "C07", "level", "1", "required", "4");
    assertThat(row(above, rich, aim, "")).containsExactly("4", "2", "2", "2", "0", "2");
    String own = "U." + rich + "~~C07@1";
    assertThat(row(above, "Tổng cộng", own, "")).containsExactly("4", "2", "2", "2", "0", "2");
    assertThat(row(above, above, aim, "")).as("of another type").isEmpty();

    Visitor commune = people.as("nhansu");
    assertThat(commune.get("/reports/abilities?norm=" + encoded(own)).statusCode()).isEqualTo(404);
    assertThat(csv(commune, "XBM", aim, "")).contains("Bản Mây").doesNotContain(rich);
    assertThat(commune.get("/reports/abilities?unit=" + rich).statusCode()).isEqualTo(404);
    assertThat(
            commune.get("/reports/counted?report=abilities&measure=held&unit=" + rich).statusCode())
        .isEqualTo(404);
    assertThat(end(commune, own).statusCode()).isEqualTo(403);
    ended(own);
    ended(aim);
  }

  @Test
  void normOfACertificateCountsWhoIsCertified() throws Exception {
    String unit = unit("Xã, phường", "T");
    Somebody person = posted(unit);
    completed(person, "2026-01-10");
    String code = programme();
    String aim = "U." + unit + "~~" + code;
    laid("whom", "U." + unit, "programme", code, "required", "2");
    assertThat(row(unit, unit, aim, "&asOf=2026-06-02"))
        .containsExactly("2", "1", "1", "1", "0", "1");
    assertThat(row(unit, unit, aim, "&asOf=2027-12-01"))
        .containsExactly("2", "1", "1", "1", "1", "1");
    assertThat(row(unit, unit, aim, "&asOf=2028-06-01"))
        .containsExactly("2", "1", "0", "0", "0", "2");
    assertThat(peopleBehind(people.as("noivu"), unit, aim, "held")).contains(person.id());
    ended(aim);
  }

  @Test
  void normNeedsItsPartsAndIsSetOnce() throws Exception {
    Visitor officer = people.as("noivu");
    String[][] broken = {
      {"whom", ""},
      {"whom", "T.khac"},
      {"whom", "U.KHONG-CO"},
      {"position", "P99"},
      {"competency", ""},
      {"competency", "C99"},
      {"programme", "TTCS-01"},
      {"level", ""},
      {"level", "6"},
      {"required", "0"},
      {"required", "1001"},
      {"required", "abc"},
      {"source", "x".repeat(201)},
      {"from", "31/02/2026"}
    };
    for (String[] field : broken) {
      HttpResponse<String> answer =
          set(officer, concat(new String[] {"competency", "C06", "level", "1"}, field));
      assertThat(answer.statusCode()).as(String.join("=", field)).isEqualTo(422);
    }
    HttpResponse<String> refused =
        set(officer, "competency", "C06", "level", "1", "required", "7", "source", " ");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Ghi căn cứ pháp lý", "value=\"7\"", "value=\"C06\" selected");
    assertThat(set(people.as("nhansu"), "competency", "C06", "level", "1").statusCode())
        .isEqualTo(403);
    assertThat(officer.post("/reports/ability-norm", Map.of("do", "set")).statusCode())
        .as("without a token")
        .isIn(302, 303, 403, 422);

    String unit = unit("Xã, phường", "T");
    Stream<Callable<Integer>> both =
        Stream.of("8", "9")
            .map(
                number ->
                    () ->
                        set(
                                officer,
                                "whom",
                                "U." + unit,
                                "competency",
                                "C06",
                                "level",
                                "1",
                                "required",
                                number)
                            .statusCode());
    assertThat(atOnce(both)).contains(302).allMatch(code -> code == 302 || code == 409);
    String aim = "U." + unit + "~~C06@1";
    assertThat(single("select count(*) from reports_ability_norm where open_key = '" + aim + "'"))
        .isEqualTo("1");
    assertThat(
            set(
                    officer,
                    "whom",
                    "U." + unit,
                    "competency",
                    "C06",
                    "level",
                    "1",
                    "from",
                    "01/01/2020")
                .statusCode())
        .as("before the one that stands")
        .isEqualTo(422);
    laid("whom", "U." + unit, "competency", "C06", "level", "1", "from", "01/07/2026");
    assertThat(row(unit, unit, aim, "&asOf=2026-06-30").get(0)).isIn("8", "9");
    assertThat(row(unit, unit, aim, "&asOf=2026-07-01").get(0)).isEqualTo("1");

    String id = single("select max(id) from reports_ability_norm where open_key = '" + aim + "'");
    ended(aim);
    assertThat(
            officer
                .post(
                    "/reports/ability-norm",
                    Map.of("_token", officer.token(), "do", "end", "norm", id))
                .statusCode())
        .as("ended already")
        .isEqualTo(409);
    assertThat(row(unit, unit, aim, "")).isEmpty();
  }

  private static String[] concat(String[] one, String[] other) {
    return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
  }
}
