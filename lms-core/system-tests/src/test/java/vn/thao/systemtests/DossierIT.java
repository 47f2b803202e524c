package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** R06: one person's sheet, for that person and for who is over them, and for nobody else. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class DossierIT extends EvidenceSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  private static String file(Somebody person, String kind, String more) {
    return "/api/v1/reports/dossier." + kind + "?person=" + person.id() + more;
  }

  private static String pdf(Visitor visitor, String path) throws IOException {
    var pdf = new PdfReader(visitor.bytes(path));
    var text = new StringBuilder();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  @Test
  void sheetSaysWhatIsRequiredAttainedAndWhatItRestsOn() throws Exception {
    Somebody person = posted("XBM");
    String before =
        new String(people.as("noivu").bytes(file(person, "csv", "")), StandardCharsets.UTF_8);
    assertThat(before).containsPattern("C13 – [^;]*;3;0;Chưa đạt;");
    var fields = entry(person, "C13", 3);
    fields.put("validUntil", "31/12/2027");
    appraised(people.as("giamkhao"), fields);

    for (var visitor : new Visitor[] {person.visitor(), people.as("noivu"), people.as("nhansu")}) {
      assertThat(visitor.get("/reports/dossier?person=" + person.id()).body())
          .contains("Sùng Thị Minh Chứng", "R06", "31/12/2027", "đánh giá")
          .doesNotContain("Đã thấy làm tốt");
      assertThat(pdf(visitor, file(person, "pdf", "")))
          .contains(
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "Phiếu hồ sơ năng lực cá nhân",
              person.number(),
              "31/12/2027",
              "Minh chứng",
              "Chứng nhận theo chương trình",
              "Khóa học");
    }
    String csv =
        new String(people.as("noivu").bytes(file(person, "csv", "")), StandardCharsets.UTF_8);
    assertThat(csv).containsPattern("C13 – [^;]*;3;3;Đạt;31/12/2027");
    String yesterday =
        new String(
            people.as("noivu").bytes(file(person, "csv", "&asOf=" + TODAY.minusDays(1))),
            StandardCharsets.UTF_8);
    assertThat(yesterday).containsPattern("C13 – [^;]*;3;0;Chưa đạt;");
    assertThat(people.as("noivu").get(file(person, "docx", "")).statusCode()).isEqualTo(200);
    assertThat(people.as("noivu").get(file(person, "xlsx", "")).statusCode()).isEqualTo(200);
  }

  @Test
  void ownSheetIsReachedFromTheOwnProfile() throws Exception {
    Visitor learner = people.as("hocvien2");
    Pattern link = Pattern.compile("href=\"(/reports/dossier[^\"]*)\"");
    var found = link.matcher(learner.get("/competency/profile").body());
    assertThat(found.find()).isTrue();
    var page = learner.get(found.group(1).replace("&amp;", "&"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Phiếu hồ sơ năng lực cá nhân", "/api/v1/reports/dossier.pdf?");
    assertThat(pdf(learner, "/api/v1/reports/dossier.pdf")).contains("Mức yêu cầu");
    assertThat(learner.get("/reports/dossier?asOf=31/02/2026").body())
        .contains("Không đọc được ngày đã nhập");
  }

  @Test
  void nobodyElseLearnsThatThereIsSuchAPerson() throws Exception {
    Somebody person = posted("SYT");
    for (var who : new String[] {"hocvien5", "nhansu", "thutruong", "giangvien"}) {
      assertThat(people.as(who).get("/reports/dossier?person=" + person.id()).statusCode())
          .as(who)
          .isEqualTo(404);
      assertThat(people.as(who).get(file(person, "pdf", "")).statusCode()).as(who).isEqualTo(404);
    }
    for (var wrong : new String[] {"1", "x", "99999999999999999999"}) {
      assertThat(people.as("noivu").get("/reports/dossier?person=" + wrong).statusCode())
          .as(wrong)
          .isEqualTo(404);
    }
  }
}
