package vn.thao.people.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thao.people.control.ImportFacts.Dated;
import vn.thao.people.control.ImportFacts.Person;
import vn.thao.people.control.ImportFacts.Position;
import vn.thao.people.control.ImportFacts.Unit;
import vn.thao.people.entity.ImportChange;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportState;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;

class ImportCheckTest {

  private static final Texts TEXTS = new Texts();
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final Scope COMMUNE = new Scope(List.of("/1/2/"));

  private static final ImportFacts FACTS = facts(Scope.EVERYTHING);

  private static ImportFacts facts(Scope scope) {
    return new ImportFacts(
        scope,
        Map.of(
            "T", new Unit(1, "T", 11L, "/1/", "", "Tinh", "Province", "province", DAY, null),
            "X", new Unit(2, "X", 12L, "/1/2/", "T", "Xa", "Commune", "commune", DAY, null),
            "S", new Unit(3, "S", 13L, "/1/3/", "T", "So", "Department", "department", DAY, null)),
        Map.of("P1", new Position(5, "P1", "Vi tri", "Post", false)),
        Map.of(
            "S-1", new Person(7, "S-1", "Lo Thi Na", "Na", "X", "na@x.example", false, false, true),
            "S-2", new Person(8, "S-2", "Ma Van Ba", "Ba", "S", "", false, false, scope != COMMUNE),
            "S-4", new Person(9, "S-4", "Ma Van Tu", "Tu", "X", "tu@x.example", true, false, true)),
        List.of(post("2024-01-01", "2024-12-31"), post("2025-06-01", "")));
  }

  private static Dated post(String from, String to) {
    var values = new HashMap<String, String>();
    values.put("staff-number", "S-1");
    values.put("unit", "X");
    values.put("position", "P1");
    values.put("kind", "FULL_TIME");
    values.put("share", "100");
    values.put("decision", "");
    values.put("from", from);
    values.put("to", to);
    return new Dated(9, values);
  }

  @Test
  void unitsAreNewChangedOrAsTheyWere() {
    var rows =
        rows(
            ImportKind.UNITS,
            "Code,Name,Type,Code of the unit above,From\n"
                + "N,New,office,M,01/02/2026\n"
                + "M,Middle,Department,t,2026-02-01\n"
                + "x,Xa,commune,T,2026-02-01\n"
                + "S,So moi,department,T,2026-02-01\n");
    assertThat(states(rows))
        .containsExactly(ImportState.NEW, ImportState.NEW, ImportState.SAME, ImportState.CHANGED);
    assertThat(rows.get(1).value("parent")).isEqualTo("T");
    assertThat(rows.get(3).changes()).containsExactly(new ImportChange("name", "So", "So moi"));
  }

  @Test
  void unitsInCirclesAndMovedTreesAreWrong() {
    var head = "Code,Name,Type,Code of the unit above,From\n";
    assertThat(
            problems(ImportKind.UNITS, head + "A,a,office,B,2026-01-01\nB,b,office,A,2026-01-01"))
        .contains("import.problem.unit-circle");
    assertThat(problems(ImportKind.UNITS, head + "T,Tinh,province,X,2026-01-01"))
        .contains("import.problem.unit-has-units", "import.problem.unit-circle");
    assertThat(problems(ImportKind.UNITS, head + "S,New,office,T,2023-01-01"))
        .containsExactly("import.problem.from-before");
    assertThat(problems(ImportKind.UNITS, head + "A,a,office,?,2026-01-01"))
        .containsExactly("import.problem.code");
    assertThat(problems(ImportKind.UNITS, head + "A,a,office,NONE,2026-01-01"))
        .containsExactly("import.problem.unit-unknown");
  }

  @Test
  void staffKeepTheirUnitAndMayHaveOneWord() {
    var rows =
        rows(
            ImportKind.STAFF,
            "S\u1ed1 hi\u1ec7u;H\u1ecd v\u00e0 t\u00ean;M\u00e3 \u0111\u01a1n v\u1ecb\n"
                + "s-1;Lo Thi Na;\nS-9;Pao;x\nS-2;Ma Van Be;S\n");
    assertThat(states(rows))
        .containsExactly(ImportState.SAME, ImportState.NEW, ImportState.CHANGED);
    assertThat(rows.get(1).value("given-name")).isEqualTo("Pao");
    assertThat(rows.get(2).changes())
        .containsExactly(
            new ImportChange("full-name", "Ma Van Ba", "Ma Van Be"),
            new ImportChange("given-name", "Ba", "Be"));
  }

  @Test
  void mailIsKeptWhenBlankAndGuardedWhereItLeadsIntoMoreThanALearnersAccount() {
    var head = "Staff number,Full name,Unit code,Email\n";
    var rows =
        rows(
            ImportKind.STAFF,
            head
                + "S-1,Lo Thi Na,X,\nS-2,Ma Van Ba,S,ba@x.example\nS-4,Ma Van Tu,X,\n"
                + "S-5,A B,X,ab@x.example\n");
    assertThat(states(rows))
        .containsExactly(ImportState.SAME, ImportState.CHANGED, ImportState.SAME, ImportState.NEW);
    assertThat(rows.get(0).value("mail")).isEqualTo("na@x.example");
    assertThat(rows.get(1).changes()).containsExactly(new ImportChange("mail", "", "ba@x.example"));
    assertThat(problems(ImportKind.STAFF, head + "S-4,Ma Van Tu,X,other@x.example\n"))
        .containsExactly("import.problem.mail-guarded");
    assertThat(problems(ImportKind.STAFF, head + "S-1,Lo Thi Na,X,na@\n"))
        .containsExactly("import.problem.mail");
  }

  @Test
  void citizenIdsAreRefusedAndNotKept() {
    assertThatThrownBy(
            () -> rows(ImportKind.STAFF, "Staff number,Full name,S\u1ed1 CCCD\nS-1,A B,001\n"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.key()).isEqualTo("import.citizen-id"));
    var sheet = sheet(ImportKind.STAFF, "Staff number,Full name\n001203004567,A B\n");
    assertThat(sheet.entries().get(0).cells()).containsEntry("staff-number", "xxxxxxxx4567");
    assertThat(problems(ImportKind.STAFF, "Staff number,Full name\n001203004567,A B\n"))
        .containsExactly("import.problem.citizen-id");
  }

  @Test
  void headingsAreFoundAndUnknownOnesReported() {
    var sheet =
        sheet(
            ImportKind.STAFF,
            "S\u1ed0 HI\u1ec6U *;ho va ten;Ghi ch\u00fa;M\u00e0u\n"
                + "S-3;A B;V\u00cd D\u1ee4;x\n"
                + "S-4;C D;;y");
    assertThat(sheet.unknown()).containsExactly("M\u00e0u");
    assertThat(sheet.examples()).isEqualTo(1);
    assertThat(sheet.entries()).hasSize(1);
    assertThatThrownBy(() -> sheet(ImportKind.STAFF, "Staff number\nS-1\n"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void assignmentsMatchByPersonPlaceAndDay() {
    var head = "Staff number,Unit code,Position code,Kind,From,To\n";
    assertThat(
            states(
                rows(
                    ImportKind.ASSIGNMENTS,
                    head
                        + "S-1,X,P1,Full-time,01/06/2025,\n"
                        + "S-1,X,P1,Full-time,01/01/2024,30/06/2024\n"
                        + "S-1,S,P1,Ki\u00eam nhi\u1ec7m,01/06/2025,\n")))
        .containsExactly(ImportState.SAME, ImportState.CHANGED, ImportState.NEW);
    assertThat(problems(ImportKind.ASSIGNMENTS, head + "S-1,X,P1,Full-time,01/01/2026,\n"))
        .containsExactly("import.problem.overlap");
    assertThat(
            problems(
                ImportKind.ASSIGNMENTS,
                head
                    + "S-1,X,P1,Full-time,01/01/2026,\nS-1,X,P1,Full-time,01/06/2025,31/12/2025\n"))
        .isEmpty();
    assertThat(
            problems(
                ImportKind.ASSIGNMENTS,
                head
                    + "S-8,X,P1,Full-time,01/01/2026,\n"
                    + "S-1,Q,P9,half,31/02/2026,\n"
                    + "S-1,S,P1,Full-time,01/01/2026,01/01/2025\n"))
        .containsExactly(
            "import.problem.person-unknown",
            "import.problem.kind",
            "import.problem.date",
            "import.problem.unit-unknown",
            "import.problem.position-unknown",
            "import.problem.to-before-from");
  }

  @Test
  void whatCannotBeUsedIsShownUnlessItMayBeSensitive() {
    var units = "Code,Name,Type,From\nX BN,Ban Na,office,31/02/2025\n";
    var row = rows(ImportKind.UNITS, units).get(0);
    assertThat(row.value("code")).isEqualTo("X BN");
    assertThat(row.value("from")).isEqualTo("31/02/2025");
    var cards = "Code,Name,Type,From\n012345678901,Ban Na,office,2026-01-01\n";
    assertThat(rows(ImportKind.UNITS, cards).get(0).toString()).doesNotContain("012345678901");
    var sensitive =
        "Staff number,Party member,From\nS-1,perhaps,2026-01-01\nS-2,perhaps,2026-13-01\n";
    assertThat(rows(ImportKind.SENSITIVE, sensitive).toString())
        .contains("2026-13-01")
        .doesNotContain("perhaps");
  }

  @Test
  void theSameRowTwiceIsWrong() {
    assertThat(
            problems(ImportKind.STAFF, "Staff number,Full name,Unit code\nS-5,A B,X\ns-5,A C,X\n"))
        .containsExactly("import.problem.twice");
  }

  @Test
  void unitHrStaysWithinItsUnit() {
    var commune = facts(COMMUNE);
    var posts = "Staff number,Unit code,Position code,Kind,From\n";
    assertThat(
            problems(
                commune,
                ImportKind.ASSIGNMENTS,
                posts + "S-1,S,P1,Full-time,01/01/2026\n" + "S-2,X,P1,Full-time,01/01/2026\n"))
        .containsExactly("import.problem.unit-beyond", "import.problem.person-beyond");
    assertThat(
            problems(
                commune,
                ImportKind.UNITS,
                "Code,Name,Type,Code of the unit above,From\n"
                    + "A,a,office,,2026-01-01\nB,b,office,T,2026-01-01\n"
                    + "S,s,office,T,2026-01-01\nC,c,office,X,2026-01-01\n"))
        .containsExactly(
            "import.problem.parent-needed",
            "import.problem.unit-beyond",
            "import.problem.unit-beyond");
    assertThat(problems(commune, ImportKind.POSITIONS, "Code,Name,From\nP9,x,2026-01-01\n"))
        .containsExactly("import.problem.whole-only");
    var taken = rows(commune, ImportKind.STAFF, "Staff number,Full name,Unit code\nS-2,A B,X\n");
    assertThat(taken.get(0).problems().get(0).key()).isEqualTo("import.problem.person-beyond");
    assertThat(taken.get(0).toString()).doesNotContain("Ma Van Ba");
  }

  @Test
  void normsNameAUnitOrAType() {
    var head = "Unit code,Unit type,Position code,Kind,Number of people,Source,From\n";
    var types = head + ",Commune or ward,P1,Full-time,2,Law,2026-01-01\n";
    assertThat(states(rows(ImportKind.NORMS, types))).containsExactly(ImportState.NEW);
    assertThat(problems(facts(COMMUNE), ImportKind.NORMS, types))
        .containsExactly("import.problem.whole-only");
    assertThat(
            problems(
                ImportKind.NORMS,
                head
                    + "X,commune,P1,Full-time,2,Law,2026-01-01\n"
                    + "X,,P1,Full-time,-1,Law,2026-01-01\n"
                    + ",,P1,Full-time,1,Law,2026-01-01\n"))
        .containsExactly(
            "import.problem.unit-or-type", "import.problem.number", "import.problem.unit-or-type");
  }

  @Test
  void whatIsKeptIsWhatWasShown() {
    var sheet = sheet(ImportKind.STAFF, "Staff number,Full name,Colour\nS-1,Lo Na,\nS-3,A B,\n");
    var content =
        new ImportContent(
            sheet,
            new ImportCheck(TEXTS, ImportKind.STAFF, FACTS, LocalDate.of(2026, 6, 1)).rows(sheet));
    assertThat(ImportContent.parse(content.text())).isEqualTo(content);
  }

  private static vn.thao.people.entity.ImportSheet sheet(ImportKind kind, String text) {
    var table = ImportFile.read(text.getBytes(StandardCharsets.UTF_8));
    return new ImportHeadings(TEXTS, Texts.ENGLISH, kind).understand(table);
  }

  private static List<ImportRow> rows(ImportKind kind, String text) {
    return rows(FACTS, kind, text);
  }

  private static List<ImportRow> rows(ImportFacts facts, ImportKind kind, String text) {
    return new ImportCheck(TEXTS, kind, facts, LocalDate.of(2026, 6, 1)).rows(sheet(kind, text));
  }

  private static List<ImportState> states(List<ImportRow> rows) {
    return rows.stream().map(ImportRow::state).toList();
  }

  private static List<String> problems(ImportKind kind, String text) {
    return problems(FACTS, kind, text);
  }

  private static List<String> problems(ImportFacts facts, ImportKind kind, String text) {
    return rows(facts, kind, text).stream()
        .flatMap(row -> row.problems().stream())
        .map(vn.thao.people.entity.ImportProblem::key)
        .toList();
  }
}
