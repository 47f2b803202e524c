package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an assessor says, from the form to the numbers of the report: recorded, corrected, revoked.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class EvidenceIT extends EvidenceSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  /** The page of those who have attained what P10 asks for in C13. */
  private static String counted(String times) {
    return people
        .as("noivu")
        .get(
            "/reports/counted?report=gaps&measure=met&unit=XBM&position=P10&competency=C13" + times)
        .body();
  }

  @Test
  void peopleFoundAreShownPageByPage() {
    Visitor assessor = people.as("giamkhao");
    String first = assessor.get("/competency/appraisals?q=a").body();
    assertThat(first).contains("Trang 1 / ", "/competency/appraisals?q=a&amp;page=2");
    assertThat(first.split("appraisals\\?person=")).hasSize(21);
    String found = found("appraisals\\?person=(\\d+)", first);
    assertThat(assessor.get("/competency/appraisals?q=a&page=2").body())
        .contains("Trang 2 / ", "appraisals?person=")
        .doesNotContain("appraisals?person=" + found);
    assertThat(assessor.get("/competency/appraisals?q=khong-co-ai").body())
        .doesNotContain("Trang 1 / ");
  }

  @Test
  void appraisalCountsAtOnceAndRevokedItStaysOnRecord() throws Exception {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    Visitor assessor = people.as("giamkhao");
    int before = met("C13", "");
    int yesterday = met("C13", "&asOf=" + TODAY.minusDays(1));

    Map<String, String> fields = entry(person, "C13", 3);
    HttpResponse<String> first = appraise(assessor, fields, "biên bản.pdf", PDF);
    assertThat(location(first)).as(first.body()).contains("done=appraisals.record.done");
    appraise(assessor, fields, "biên bản.pdf", PDF);

    String shown = about(profile(learner), "C13");
    assertThat(shown).contains("đạt: cấp độ 3", "Đã thấy làm tốt", "biên bản.pdf");
    assertThat(shown.split("Đã thấy làm tốt")).as("sent twice, recorded once").hasSize(2);
    String file = found("href=\"(/api/v1/competency/artefacts/\\d+)\"", shown);
    assertThat(learner.bytes(file)).isEqualTo(PDF);
    assertThat(people.as("giamkhao").bytes(file)).isEqualTo(PDF);
    assertThat(people.as("hocvien5").get(file).statusCode()).isEqualTo(404);
    assertThat(met("C13", "")).isEqualTo(before + 1);
    assertThat(met("C13", "&asOf=" + TODAY.minusDays(1))).isEqualTo(yesterday);

    Instant meanwhile = Instant.now();
    String evidence = newest(person);
    assertThat(revoke(assessor, person, evidence, "").statusCode()).isEqualTo(422);
    assertThat(location(revoke(assessor, person, evidence, "Nhầm người")))
        .contains("done=appraisals.revoke.done");

    assertThat(about(profile(learner), "C13"))
        .contains("chưa có minh chứng", "Đã thu hồi ngày " + DAY + ". Lý do: Nhầm người");
    assertThat(met("C13", "")).isEqualTo(before);
    assertThat(met("C13", "&knownAt=" + meanwhile)).as("as it was known").isEqualTo(before + 1);
    assertThat(counted("")).doesNotContain(person.id());
    assertThat(counted("&knownAt=" + meanwhile)).contains(person.id());
    assertThat(people.as("noivu").get("/competency/profile?person=" + person.id()).body())
        .contains("Nhầm người")
        .doesNotContain("Đã thấy làm tốt", "biên bản.pdf");
    assertThat(learner.get("/platform/notices").body())
        .contains("Anh chị được đánh giá", "bị thu hồi");
    assertThat(single("select count(*) from competency_evidence where person_id = " + person.id()))
        .as("the old row and the one that revokes it")
        .isEqualTo("2");
  }

  @Test
  void correctionStandsInThePlaceOfItsRowOnce() throws Exception {
    Somebody person = posted("XBM");
    Visitor assessor = people.as("giamkhao");
    Visitor other = assessor("T");
    appraised(assessor, entry(person, "C13", 3));
    String wrong = newest(person);
    Map<String, String> correction = entry(person, "C13", 2);
    correction.put("replaces", wrong);
    String form = "/competency/appraisals?competency=C13&person=" + person.id() + "&replaces=";
    assertThat(assessor.get(form + wrong).body())
        .as("what stands is to be changed, not typed again")
        .contains("value=\"" + DAY + "\"", "value=\"3\" checked", ">Đã thấy làm tốt</textarea>");
    assertThat(other.get(form + wrong).body()).doesNotContain(">Đã thấy làm tốt</textarea>");

    assertThat(appraise(assessor, correction, "", NO_FILE).statusCode())
        .as("without a reason")
        .isEqualTo(422);
    correction.put("reason", "Đọc nhầm mô tả");
    assertThat(appraise(other, correction, "", NO_FILE).statusCode())
        .as("somebody else's")
        .isEqualTo(403);
    Map<String, String> elsewhere = entry(person, "C12", 2);
    elsewhere.putAll(Map.of("replaces", wrong, "reason", "x"));
    assertThat(appraise(assessor, elsewhere, "", NO_FILE).statusCode()).isEqualTo(422);
    appraised(assessor, correction);

    String shown = about(profile(person.visitor()), "C13");
    assertThat(shown).contains("đạt: cấp độ 2", "bản đính chính ngày " + DAY, "Đọc nhầm mô tả");
    correction.put("mark", "again");
    assertThat(appraise(assessor, correction, "", NO_FILE).statusCode()).isEqualTo(409);
    assertThat(revoke(assessor, person, wrong, "x").statusCode()).isEqualTo(409);
  }

  @Test
  void nobodyAppraisesHimselfOrBeyondHisScope() throws Exception {
    Somebody here = posted("XBM");
    Somebody elsewhere = posted("SYT");
    Visitor assessor = assessor("XBM");
    String count = "select count(*) from competency_evidence where person_id = ";
    String self = single("select person_id from people_account where login = 'giamkhao'");
    Visitor giamkhao = people.as("giamkhao");
    String of = "/competency/appraisals?person=";

    assertThat(
            appraise(giamkhao, entry(new Somebody("", self), "C13", 3), "", NO_FILE).statusCode())
        .isEqualTo(422);
    assertThat(giamkhao.get("/competency/appraisals?q=S-000176").body())
        .as("not even found")
        .contains("Không tìm thấy ai");
    assertThat(assessor.get(of + here.id()).statusCode()).isEqualTo(200);
    assertThat(assessor.get(of + elsewhere.id()).statusCode()).isEqualTo(404);
    assertThat(appraise(assessor, entry(elsewhere, "C13", 3), "", NO_FILE).statusCode())
        .isEqualTo(404);
    assertThat(assessor.get("/competency/appraisals?q=" + elsewhere.number()).body())
        .contains("Không tìm thấy ai");
    assertThat(appraise(people.as("hocvien5"), entry(here, "C13", 3), "", NO_FILE).statusCode())
        .isEqualTo(403);
    assertThat(single(count + elsewhere.id())).isEqualTo("0");
  }

  @Test
  void impossibleEntriesAndBadFilesAreRefused() throws Exception {
    Somebody person = posted("XBM");
    Visitor assessor = people.as("giamkhao");
    refused(assessor, person, "level", "5", "C13 has four levels");
    refused(assessor, person, "level", "0", "no level");
    refused(assessor, person, "observedOn", "01/01/2999", "in the future");
    refused(assessor, person, "observedOn", "", "no day");
    refused(assessor, person, "validUntil", "01/01/2001", "before it was seen");
    refused(assessor, person, "note", "", "no remark");
    refused(assessor, person, "clause", "1", "no such clause");
    refused(assessor, person, "mark", "", "no mark");
    byte[] large = new byte[6 << 20];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    for (HttpResponse<String> answer :
        List.of(
            appraise(assessor, entry(person, "C13", 3), "virus.exe", PDF),
            appraise(assessor, entry(person, "C13", 3), "gia.pdf", "<html>".getBytes()),
            appraise(assessor, entry(person, "C13", 3), "lon.pdf", large))) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("role=\"alert\"", "Đã thấy làm tốt");
    }
    assertThat(single("select count(*) from competency_evidence where person_id = " + person.id()))
        .isEqualTo("0");
    assertThat(single("select count(*) from competency_artefact where person_id = " + person.id()))
        .isEqualTo("0");
  }

  private static void refused(
      Visitor assessor, Somebody person, String field, String value, String why) {
    Map<String, String> fields = entry(person, "C13", 3);
    fields.put(field, value);
    assertThat(appraise(assessor, fields, "", NO_FILE).statusCode()).as(why).isEqualTo(422);
  }

  @Test
  void secondAssessorMakesThePanel() {
    Somebody person = posted("XBM");
    Visitor learner = person.visitor();
    Visitor first = people.as("giamkhao");
    appraised(first, entry(person, "C01", 5));
    assertThat(about(profile(learner), "C01"))
        .contains("đạt: cấp độ 3", "Minh chứng từ một nguồn thứ hai");
    Map<String, String> seen = entry(person, "C01", 5);
    seen.put("source", "WORKPLACE");
    appraised(first, seen);
    assertThat(about(profile(learner), "C01"))
        .as("the same assessor twice is no panel")
        .contains("đạt: cấp độ 4", "hai người đánh giá khác nhau");
    appraised(assessor("XBM"), entry(person, "C01", 5));
    assertThat(about(profile(learner), "C01")).contains("đạt: cấp độ 5");
  }
}
