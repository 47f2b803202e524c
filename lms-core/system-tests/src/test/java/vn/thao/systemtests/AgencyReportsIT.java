package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** R07, R08 and R12: from a post, a completion or an appointment to the numbers and the people. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class AgencyReportsIT extends ReportSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static void plusOne(List<String> after, List<String> before, int... measures) {
    for (int measure : measures) {
      assertThat(number(after, measure)).isEqualTo(number(before, measure) + 1);
    }
  }

  @Test
  void postOfTheSectionCountsWithItsShareAndDecision() {
    Visitor officer = people.as("noivu");
    List<String> before = commune(officer, "section", "");
    Instant meanwhile = Instant.now();
    Somebody other = posted("XBM", "P10", "Chuyên trách", 100, "QĐ khác (giả định)");
    assertThat(commune(officer, "section", "")).as("no section's post").isEqualTo(before);

    String decision = "QĐ bộ phận " + System.nanoTime();
    Somebody person = posted("XBM", "P2", "Kiêm nhiệm", 30, decision);

    List<String> after = commune(officer, "section", "");
    assertThat(after.get(4)).isEqualTo("Có");
    plusOne(after, before, 0, 2);
    assertThat(number(after, 1)).isEqualTo(number(before, 1));
    assertThat(number(after, 3)).isEqualTo(number(before, 3) + 30);
    assertThat(String.join(";", after)).contains(decision);
    assertThat(commune(officer, "section", "&knownAt=" + meanwhile)).isEqualTo(before);
    assertThat(number(commune(officer, "section", "&asOf=2025-12-31"), 0))
        .isLessThan(number(after, 0));
    assertThat(behind(officer, "section", "concurrent", "")).contains(person.id());
    assertThat(behind(officer, "section", "full-time", "")).doesNotContain(person.id());
    assertThat(behind(officer, "section", "persons", "")).doesNotContain(other.id());
    assertThat(officer.get("/reports/counted?report=section&measure=share").statusCode())
        .isEqualTo(404);
    assertThat(people.as("nhansu").get("/reports/section").body()).contains("R07", "Bản Mây");
  }

  @Test
  void communeHasBothWhenSomebodySpeaksAndAnOfficerIsTrained() throws Exception {
    Visitor officer = people.as("noivu");
    String course = "&course=K00";
    List<String> before = commune(officer, "communes", course);
    Somebody person = posted("XBM", "P10", "Chuyên trách", 100, "1");
    Somebody else2 = posted("XBM", "P2", "Kiêm nhiệm", 20, "1");
    completed(person, "2026-02-10");
    completed(else2, "2026-02-10");
    var fields = new HashMap<String, String>();
    fields.put("_token", officer.token());
    fields.put("unit", "XBM");
    fields.put("staffNumber", else2.number());
    fields.put("kind", "SPOKESPERSON");
    fields.put("phone", "0207 3000 001");
    fields.put("mail", "phatngon2@example.org");
    fields.put("decision", "QĐ 8 (giả định)");
    assertThat(location(officer.post("/people/appoint-contact", fields)))
        .contains("directory.appointed.done");

    List<String> after = commune(officer, "communes", course);
    plusOne(after, before, 0, 1, 2);
    assertThat(after.get(3)).isEqualTo("Đủ cả hai");
    assertThat(number(commune(officer, "communes", course + "&asOf=2026-02-09"), 2))
        .isEqualTo(number(before, 2));
    assertThat(behind(officer, "communes", "trained", course))
        .contains(person.id())
        .doesNotContain(else2.id());
    assertThat(behind(officer, "communes", "spokespersons", course)).contains(else2.id());
    assertThat(officer.get("/reports/communes?course=K00").body())
        .contains("map__tile heat--full", "Bản Mây")
        .doesNotContain("Sở Nội vụ</th>");
  }

  @Test
  void whoInformsAbroadIsCountedAsRequiredAndAsTrained() throws Exception {
    Visitor officer = people.as("noivu");
    Somebody person = posted("XBM", "P9", "Chuyên trách", 100, "1");
    List<String> before = commune(officer, "abroad", "&course=K00");
    assertThat(commune(officer, "abroad", "").get(3)).as("K11 is not here").isEmpty();
    completed(person, "2026-02-10");
    appraised(people.as("giamkhao"), entry(person, "C10", 4));
    assertThat(number(commune(officer, "abroad", "&course=K00"), 1))
        .as("one assessor alone does not make level 4")
        .isEqualTo(number(before, 1));
    var second = entry(person, "C10", 4);
    second.put("source", "WORKPLACE");
    appraised(assessor("T"), second);

    List<String> after = commune(officer, "abroad", "&course=K00");
    plusOne(after, before, 1, 3);
    assertThat(number(after, 0)).isEqualTo(number(before, 0));
    assertThat(behind(officer, "abroad", "able", "")).contains(person.id());
    assertThat(behind(officer, "abroad", "trained", "&course=K00")).contains(person.id());
    assertThat(officer.get("/reports/abroad?unit=XBM").body()).contains("R12", "Có ngoại ngữ");
    detail(person, "Ngoại ngữ", "Tiếng Lào B1 (giả định)");
    List<String> spoken = commune(officer, "abroad", "");
    assertThat(number(spoken, 4)).isEqualTo(number(after, 4) + 1);
    assertThat(behind(officer, "abroad", "language", ""))
        .contains(person.id())
        .doesNotContain("Tiếng Lào");
  }
}
