package vn.thao.competency.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.CompetencyKind;
import vn.thao.competency.entity.Descriptor;
import vn.thao.competency.entity.Framework;
import vn.thao.competency.entity.FrameworkChange;
import vn.thao.competency.entity.FrameworkDraftFile;
import vn.thao.competency.entity.FrameworkState;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.competency.entity.Wording;
import vn.thao.platform.control.Texts;

/** Out and in again, as a table and as a CFPackage; and what is said of files that are wrong. */
class FrameworkExchangeTest {

  private static final Texts TEXTS = new Texts();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Set<Integer> SCALE = Set.of(1, 2, 3, 4, 5);
  private static final Framework NOTHING = new Framework(List.of());
  private static final String ID = "00000000-0000-0000-0000-00000000000";

  private static final Framework FRAMEWORK =
      new Framework(
          List.of(
              one("B.2", CompetencyKind.BEHAVIOURAL_FUNCTIONAL, "G", false, 2, 4),
              one("G", CompetencyKind.GROUP, "", false),
              one("C01", CompetencyKind.DOMAIN, "G", false, 1, 2, 3),
              one("H", CompetencyKind.GROUP, "G", true),
              one("C02", CompetencyKind.FUNCTIONAL, "H", true, 1),
              one("A", CompetencyKind.BEHAVIOURAL, "", false, 5)));

  private static Competency one(
      String code, CompetencyKind kind, String parent, boolean retired, Integer... levels) {
    var descriptors =
        List.of(levels).stream()
            .map(
                level ->
                    new Descriptor(
                        level,
                        new Wording(
                            "=Làm được; \"việc\" " + level + ",\r\nrồi hướng dẫn.",
                            "- does it " + level)))
            .toList();
    return new Competency(
        code,
        Competency.shippedIdentifier(code),
        kind,
        parent,
        new Wording("Tên " + code, "Name; " + code),
        retired,
        descriptors);
  }

  private static JsonObject json(FrameworkState state) {
    var at = Instant.parse("2026-11-26T01:02:03.456Z");
    var version = new FrameworkVersion(7, 3, state, 1, List.of(), "", at, "", at);
    return new CasePackage(version, FRAMEWORK, "Thạo", "Khung", "https://thao.example/3.json")
        .json();
  }

  private static FrameworkDraftFile fromCase(String text) {
    return new CaseReading(DAY).read(text);
  }

  private static FrameworkDraftFile fromCsv(String text) {
    return new FrameworkCsv(TEXTS).read(text.replace("\uFEFF", ""));
  }

  private static List<String> problems(FrameworkDraftFile file) {
    return file.problems(file.over(NOTHING), SCALE, Set.of("C99")).stream()
        .map(problem -> problem.place() + " " + problem.key())
        .toList();
  }

  @Test
  void packageComesBackTheSame() {
    var file = fromCase(json(FrameworkState.PUBLISHED).toString());

    assertThat(problems(file)).isEmpty();
    assertThat(file.over(NOTHING)).isEqualTo(FRAMEWORK);
    assertThat(FrameworkChange.between(FRAMEWORK, file.over(FRAMEWORK))).isEmpty();
  }

  @Test
  void tableComesBackTheSameInEitherLanguage() {
    for (var language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
      var file = fromCsv(new FrameworkCsv(TEXTS).write(FRAMEWORK, language));

      assertThat(problems(file)).isEmpty();
      assertThat(file.over(NOTHING)).isEqualTo(FRAMEWORK);
    }
  }

  @Test
  void packageIsOfTheFormOfCase() {
    var json = json(FrameworkState.PUBLISHED);

    assertThat(json.getJsonObject("CFDocument").keySet())
        .contains("identifier", "uri", "creator", "title", "lastChangeDateTime");
    assertThat(json.getJsonObject("CFDocument").getString("adoptionStatus")).isEqualTo("Adopted");
    assertThat(json.getJsonObject("CFDocument").getString("lastChangeDateTime"))
        .isEqualTo("2026-11-26T01:02:03Z");
    var items = json.getJsonArray("CFItems").getValuesAs(JsonObject.class);
    assertThat(items).hasSize(2 * (6 + 7));
    assertThat(items)
        .allSatisfy(
            item ->
                assertThat(item.keySet())
                    .contains("identifier", "uri", "fullStatement", "lastChangeDateTime"));
    var nodes =
        items.stream().map(item -> item.getString("identifier")).collect(Collectors.toSet());
    nodes.add(json.getJsonObject("CFDocument").getString("identifier"));
    assertThat(json.getJsonArray("CFAssociations").getValuesAs(JsonObject.class))
        .hasSize(26)
        .allSatisfy(
            link -> {
              assertThat(link.getString("associationType")).isIn("isChildOf", "exactMatchOf");
              for (var end : List.of("originNodeURI", "destinationNodeURI")) {
                assertThat(link.getJsonObject(end).keySet())
                    .containsExactlyInAnyOrder("title", "identifier", "uri");
                assertThat(nodes).contains(link.getJsonObject(end).getString("identifier"));
              }
            });
    assertThat(items.get(1).getString("language")).isEqualTo("en");
    assertThat(items.get(1).getString("fullStatement")).isEqualTo("Name; G");
    assertThat(json.toString()).doesNotContain("\\r", "\\n", "\\t");
    assertThat(json(FrameworkState.PUBLISHED)).isEqualTo(json);
    assertThat(json(FrameworkState.OUTDATED).get("CFItems")).isEqualTo(json.get("CFItems"));
  }

  @Test
  void packageOfOthersBecomesGroupsAndCompetenciesWithoutLevels() {
    var file =
        fromCase(
            """
            {"CFDocument": {"identifier": "%1$s0", "language": "en"},
             "CFItems": [
              {"identifier": "%1$s1", "humanCodingScheme": "x.1", "fullStatement": "Child"},
              {"identifier": "%1$s2", "humanCodingScheme": "X", "fullStatement": "Parent"}],
             "CFAssociations": [
              {"associationType": "isRelatedTo"},
              {"associationType": "isChildOf", "originNodeURI": {"identifier": "%1$s1"},
               "destinationNodeURI": {"identifier": "%1$s2"}}]}
            """
                .formatted(ID));

    assertThat(problems(file)).isEmpty();
    assertThat(file.over(NOTHING).competencies())
        .extracting(Competency::code, Competency::kind, Competency::parent, Competency::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "X", CompetencyKind.GROUP, "", new Wording("", "Parent")),
            org.assertj.core.groups.Tuple.tuple(
                "X.1", CompetencyKind.DOMAIN, "X", new Wording("", "Child")));
  }

  @Test
  void whatIsNotNamedIsRetiredAndKnownCodesKeepTheirIdentifier() {
    var file = fromCsv("Mã,Tên tiếng Việt\nC01,Tên khác\nMOI,Mới\n");

    var merged = file.over(FRAMEWORK);

    assertThat(merged.find("C01").orElseThrow().identifier())
        .isEqualTo(Competency.shippedIdentifier("C01"));
    assertThat(merged.find("A").orElseThrow().retired()).isTrue();
    assertThat(merged.find("MOI").orElseThrow().retired()).isFalse();
    assertThat(merged.competencies()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"CFDocument\": ",
        "{\"CFDocument\": {}, \"CFItems\": [}",
      })
  void brokenJsonIsNamedWithItsLine(String text) {
    assertThat(problems(fromCase(text))).containsExactly("1 frameworks.broken-json");
  }

  @Test
  void deepJsonIsRefusedBeforeItIsRead() {
    assertThat(problems(fromCase("{\"CFDocument\":" + "[".repeat(100_000))))
        .containsExactly(" frameworks.broken-json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|CFDocument frameworks.no-document",
        "{'CFDocument': 1}|CFDocument frameworks.no-document",
        "{'CFDocument': {}, 'CFItems': 1}|CFItems frameworks.no-list",
        "{'CFDocument': {}, 'CFItems': [1]}|CFItems frameworks.no-object",
        "{'CFDocument': {}}| frameworks.file-empty",
        "{'CFDocument': {}, 'CFItems': [{'identifier': 'x'}]}|CFItems[0] frameworks.no-uuid",
        "{'CFDocument': {}, 'CFItems': [{'identifier': '@1'}]}"
            + "|CFItems[0] frameworks.no-coding-scheme",
        "{'CFDocument': {}, 'CFItems': [@A, @A]}|CFItems[1] frameworks.identifier-twice",
        "{'CFDocument': {}, 'CFItems': [@A, {'identifier': '@2', 'humanCodingScheme': 'A'}]}"
            + "|CFItems[0] frameworks.twice",
        "{'CFDocument': {}, 'CFItems': [@A, @L]}|CFItems[1] frameworks.level-of-nothing",
        "{'CFDocument': {}, 'CFItems': [@A, @L], 'CFAssociations': [@LA]}"
            + "|CFItems[0] frameworks.no-level",
        "{'CFDocument': {}, 'CFItems': [@A], 'CFAssociations': [@LA]}"
            + "|CFAssociations[0] frameworks.unknown-node",
        "{'CFDocument': {}, 'CFItems': [@A], 'CFAssociations': [@AA]}"
            + "|CFItems[0] frameworks.cycle",
        "{'CFDocument': {}, 'CFItems': [@A, @B, @D], 'CFAssociations': [@AB, @AD]}"
            + "|CFAssociations[1] frameworks.two-parents",
        "{'CFDocument': {}, 'CFItems': [{'identifier': '@1', 'humanCodingScheme': 'A',"
            + " 'statusEndDate': 'x'}]}|CFItems[0] frameworks.bad-date",
        "{'CFDocument': {}, 'CFItems': [{'identifier': '@1', 'humanCodingScheme': 'C99',"
            + " 'CFItemType': 'Group'}]}|CFItems[0] frameworks.no-group"
      })
  void wrongPackageIsNamedAtItsPlace(String text, String problem) {
    var full =
        text.replace("@A,", item(1, "A") + ",")
            .replace("@A]", item(1, "A") + "]")
            .replace("@B,", item(2, "B") + ",")
            .replace("@D]", item(3, "D") + "]")
            .replace("@L]", "{'identifier': '@9', 'CFItemType': 'Level', 'listEnumeration': '7'}]")
            .replace("@LA", link(9, 1))
            .replace("@AA", link(1, 1))
            .replace("@AB", link(1, 2))
            .replace("@AD", link(1, 3))
            .replace("@", ID)
            .replace('\'', '"');

    assertThat(problems(fromCase(full))).contains(problem == null ? "" : fix(problem));
  }

  private static String item(int id, String code) {
    return "{'identifier': '@" + id + "', 'humanCodingScheme': '" + code + "'}";
  }

  private static String link(int from, int to) {
    return "{'associationType': 'isChildOf', 'originNodeURI': {'identifier': '@"
        + from
        + "'}, 'destinationNodeURI': {'identifier': '@"
        + to
        + "'}}";
  }

  /** A place may be empty; the blank before it is stripped by the table of cases. */
  private static String fix(String problem) {
    return problem.contains(" ") ? problem : " " + problem;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mã,Khác~A,x|1 frameworks.headings",
        "Mã,Tên tiếng Việt|frameworks.file-empty",
        "Mã,Tên tiếng Việt~,x|2 frameworks.no-code",
        "Mã,Tên tiếng Việt~~A B,x|3 frameworks.bad-code",
        "Mã,Tên tiếng Việt,Loại~A,x,Z|2 frameworks.no-kind",
        "Mã,Tên tiếng Việt,Cấp độ~A,x,hai|2 frameworks.level-number",
        "Mã,Tên tiếng Việt,Cấp độ~A,x,9|2 frameworks.no-level",
        "Mã,Tên tiếng Việt,Cấp độ~A,x,1~A,x,1|2 frameworks.level-twice",
        "Mã,Tên tiếng Việt,Biểu hiện tiếng Việt~A,x,có|2 frameworks.level-absent",
        "Mã,Tên tiếng Việt,Cấp độ~A,x,1~A,y,2|3 frameworks.row-differs",
        "Mã,Tên tiếng Việt,Thuộc về~A,x,B|2 frameworks.no-parent",
        "Mã,Tên tiếng Việt,Thuộc về~A,x,B~B,x,A|3 frameworks.cycle",
        "Mã,Tên tiếng Việt,Mã định danh (UUID)~A,x,1|2 frameworks.no-uuid",
        "Mã,Tên tiếng Việt~A,\"x|frameworks.broken-csv"
      })
  void wrongTableIsNamedWithItsLine(String text, String problem) {
    assertThat(problems(fromCsv(text.replace('~', '\n')))).contains(fix(problem));
  }

  @Test
  void hugeChainIsRefusedWithoutBeingWalked() {
    var lines = new StringBuilder("Mã,Tên tiếng Việt,Thuộc về\n");
    for (int i = 1; i < 4_900; i++) {
      lines.append("C").append(i).append(",x,C").append(i - 1).append('\n');
    }
    assertThat(problems(fromCsv(lines.toString()))).containsExactly(" frameworks.too-many");
  }

  @Test
  void titlesOfLinksAreNeverEmpty() {
    var at = Instant.parse("2026-11-26T00:00:00Z");
    var version =
        new FrameworkVersion(7, 3, FrameworkState.DRAFT, 1, List.of(), "", at, null, null);
    var nameless =
        new Framework(
            List.of(
                new Competency(
                    "A",
                    ID + "1",
                    CompetencyKind.GROUP,
                    "",
                    new Wording("", ""),
                    false,
                    List.of())));
    var link =
        new CasePackage(version, nameless, "Thạo", "Khung", "https://x")
            .json()
            .getJsonArray("CFAssociations")
            .getJsonObject(0);
    assertThat(link.getJsonObject("originNodeURI").getString("title")).isEqualTo("–");
  }
}
