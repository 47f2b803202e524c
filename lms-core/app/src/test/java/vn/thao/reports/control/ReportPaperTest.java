package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.ReportHead;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** What stands on the official paper of a report, read back from the PDF and from the DOCX. */
class ReportPaperTest {

  private static final ReportHead HEAD =
      new ReportHead(
          new LocalName("Ủy ban nhân dân tỉnh S", "People’s Committee of Province S"),
          new LocalName("Sở Nội vụ", "Department of Home Affairs"),
          "SNV",
          false);
  private static final ReportHead UNKNOWN = new ReportHead(null, null, null, true);

  private static ReportTable table(String first, int rows, double width) {
    var lines = new ArrayList<List<Object>>();
    for (int i = 1; i <= rows; i++) {
      lines.add(Arrays.asList(i, "Xã Bản Mây " + i, 1234, new BigDecimal("12.5"), LocalDate.EPOCH));
    }
    return new ReportTable(
        "R00",
        "R00 – Kết quả bồi dưỡng theo cơ quan",
        LocalDate.of(2026, 11, 26),
        List.of("Số liệu tính đến ngày 26/11/2026", "Đơn vị tính: người"),
        List.of(
            new Column(first, 6),
            new Column("Cơ quan", width),
            new Column("Số người", 10),
            new Column("Tỷ lệ (%)", 10),
            new Column("Hạn", 12)),
        lines,
        rows == 0 ? null : Arrays.asList(null, "Tổng cộng", 1234 * rows, null, null),
        List.of("Số người: mỗi người tính một lần."));
  }

  private static PdfReader pdf(ReportTable table, ReportHead head) throws IOException {
    return new PdfReader(Written.bytes(new ReportPaper(table, head, Texts.VIETNAMESE)::pdf));
  }

  private static String text(PdfReader pdf, int page) throws IOException {
    return new PdfTextExtractor(pdf).getTextFromPage(page).replaceAll("\\s+", " ");
  }

  private static Map<String, Document> docx(ReportTable table, ReportHead head) throws Exception {
    var bytes = Written.bytes(new ReportPaper(table, head, Texts.VIETNAMESE)::docx);
    var parts = new HashMap<String, Document>();
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), parser.parse(new ByteArrayInputStream(zip.readAllBytes())));
      }
    }
    return parts;
  }

  private static String body(Map<String, Document> parts) {
    return parts.get("word/document.xml").getDocumentElement().getTextContent();
  }

  private static int count(Map<String, Document> parts, String element) {
    return parts.get("word/document.xml").getElementsByTagName("w:" + element).getLength();
  }

  @Test
  void pdfSaysWhatTheOfficialLayoutAsksFor() throws IOException {
    assertThat(text(pdf(table("TT", 3, 30), HEAD), 1))
        .contains(
            "ỦY BAN NHÂN DÂN TỈNH S",
            "SỞ NỘI VỤ",
            "Số: …/BC-SNV",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "…, ngày … tháng … năm …",
            "BÁO CÁO",
            "Kết quả bồi dưỡng theo cơ quan",
            "Số liệu tính đến ngày 26/11/2026",
            "Xã Bản Mây 3",
            "1.234",
            "12,5",
            "01/01/1970",
            "Tổng cộng",
            "3.702",
            "Số người: mỗi người tính một lần.",
            "Nơi nhận:")
        .doesNotContain("TRÌNH DIỄN", "R00");
  }

  @Test
  void furtherTablesStandBelowWithTheirTitles() throws Exception {
    var part =
        ReportTable.part(
            "Minh chứng kèm theo",
            List.of(new Column("TT", 6), new Column("Nguồn", 30)),
            List.of(List.of(1, "Quan sát tại nơi làm việc")));
    var table = table("TT", 3, 30).withParts(List.of(part));
    assertThat(text(pdf(table, HEAD), 1))
        .contains("Minh chứng kèm theo")
        .containsSubsequence("Tổng cộng", "Nguồn", "Quan sát");
    assertThat(body(docx(table, HEAD)))
        .containsSubsequence("Tổng cộng", "Minh chứng kèm theo", "Nguồn", "Quan sát", "Ghi chú");
    assertThat(Written.text(new ReportCsv(table)::write))
        .endsWith("\r\n\r\nMinh chứng kèm theo\r\nTT;Nguồn\r\n1;Quan sát tại nơi làm việc\r\n");
  }

  @Test
  void pageIsA4AndLiesOnlyWhenTheTableNeedsIt() throws IOException {
    var narrow = pdf(table("TT", 3, 30), HEAD).getPageSizeWithRotation(1);
    assertThat(narrow.getWidth()).isEqualTo(595);
    assertThat(narrow.getHeight()).isEqualTo(842);
    var wide = pdf(table("TT", 3, 60), HEAD).getPageSizeWithRotation(1);
    assertThat(wide.getWidth()).isEqualTo(842);
    assertThat(wide.getHeight()).isEqualTo(595);
  }

  @Test
  void pdfIsFitForTheArchive(@TempDir Path folder) throws IOException {
    for (var head : List.of(HEAD, UNKNOWN)) {
      var bytes = Written.bytes(new ReportPaper(table("TT", 350, 60), head, Texts.VIETNAMESE)::pdf);
      var file = Files.write(folder.resolve("report.pdf"), bytes);
      var result = PreflightParser.validate(file.toFile());
      assertThat(result.getErrorsList()).extracting(ValidationError::getDetails).isEmpty();
      assertThat(result.isValid()).isTrue();
    }
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    var fonts =
        pdf(table("TT", 3, 30), HEAD)
            .getPageN(1)
            .getAsDict(PdfName.RESOURCES)
            .getAsDict(PdfName.FONT);
    assertThat(fonts.getKeys()).hasSizeGreaterThanOrEqualTo(3);
    for (var name : fonts.getKeys()) {
      PdfDictionary inner = fonts.getAsDict(name).getAsArray(PdfName.DESCENDANTFONTS).getAsDict(0);
      assertThat(inner.getAsName(PdfName.BASEFONT).toString()).contains("LiberationSerif");
      assertThat(inner.getAsDict(PdfName.FONTDESCRIPTOR).get(PdfName.FONTFILE2)).isNotNull();
    }
  }

  @Test
  void longTableRepeatsItsHeadAndNumbersItsPagesFromTheSecond() throws IOException {
    int rows = 3000;
    var pdf = pdf(table("TT", rows, 30), HEAD);
    assertThat(pdf.getNumberOfPages()).isGreaterThan(50);
    int seen = 0;
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      var text = text(pdf, page);
      seen += text.split("Xã Bản Mây \\d").length - 1;
      if (text.contains("Xã Bản Mây")) {
        assertThat(text).as("page " + page).contains("Cơ quan").contains("Tỷ lệ (%)");
      }
      assertThat(text.strip().endsWith(" " + page)).as(text).isEqualTo(page > 1);
    }
    assertThat(seen).isEqualTo(rows);
  }

  @Test
  void longNamesAreKeptWhole() throws Exception {
    var name = "Trung tâm Truyền thông chính sách và Chuyển đổi số liên xã ".repeat(6).strip();
    var table =
        new ReportTable(
            "R00",
            name,
            LocalDate.EPOCH,
            List.of(),
            List.of(new Column("TT", 6), new Column("Cơ quan", 20)),
            List.of(List.of(1, name)),
            null,
            List.of(name));
    var head = new ReportHead(new LocalName(name, name), new LocalName(name, name), "X", false);
    var pdf = pdf(table, head);
    assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    var words = (text(pdf, 1) + text(pdf, 2)).replace(" ", "");
    assertThat(words.split("liênxã", -1)).hasSize(6 * 3 + 1);
    assertThat(body(docx(table, head)).split("liên xã", -1)).hasSize(6 * 3 + 1);
  }

  @Test
  void emptyReportOfNobodySaysSoAndMarksTheDemo() throws Exception {
    var empty = table("Vị trí", 0, 30);
    assertThat(text(pdf(empty, UNKNOWN), 1))
        .contains("Không có số liệu", "Số: …/BC-…", "DỮ LIỆU TRÌNH DIỄN – HƯ CẤU", "TT Vị trí")
        .doesNotContain("Tổng cộng");
    var parts = docx(empty, UNKNOWN);
    assertThat(body(parts)).contains("Không có số liệu", "DỮ LIỆU TRÌNH DIỄN – HƯ CẤU");
    assertThat(parts.get("word/footer.xml").getDocumentElement().getTextContent())
        .contains("DỮ LIỆU TRÌNH DIỄN");
  }

  @Test
  void docxHoldsTheSameAndRepeatsTheHeadOfItsTable() throws Exception {
    var parts = docx(table("TT", 200, 60), HEAD);
    assertThat(body(parts))
        .contains(
            "ỦY BAN NHÂN DÂN TỈNH S",
            "SỞ NỘI VỤ",
            "Số: …/BC-SNV",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Xã Bản Mây 200",
            "12,5",
            "246.800",
            "Nơi nhận:")
        .doesNotContain("TRÌNH DIỄN");
    assertThat(count(parts, "tblHeader")).isEqualTo(1);
    assertThat(count(parts, "titlePg")).isEqualTo(1);
    var size =
        parts.get("word/document.xml").getElementsByTagName("w:pgSz").item(0).getAttributes();
    assertThat(size.getNamedItem("w:orient").getNodeValue()).isEqualTo("landscape");
    assertThat(parts.get("word/header.xml").getElementsByTagName("w:fldSimple").getLength())
        .isEqualTo(1);
  }

  /** Each cell's grid, and each relation and part that one names, is really there. */
  @Test
  void docxHangsTogether() throws Exception {
    var parts = docx(table("TT", 2, 60), HEAD);
    assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels", "word/styles.xml");
    var relations = parts.get("word/_rels/document.xml.rels").getElementsByTagName("Relationship");
    var ids = new HashMap<String, String>();
    for (int i = 0; i < relations.getLength(); i++) {
      var each = relations.item(i).getAttributes();
      ids.put(each.getNamedItem("Id").getNodeValue(), each.getNamedItem("Target").getNodeValue());
    }
    ids.values().forEach(target -> assertThat(parts).containsKey("word/" + target));
    for (var kind : List.of("w:headerReference", "w:footerReference")) {
      var found = parts.get("word/document.xml").getElementsByTagName(kind);
      for (int i = 0; i < found.getLength(); i++) {
        assertThat(ids)
            .containsKey(found.item(i).getAttributes().getNamedItem("r:id").getNodeValue());
      }
    }
    assertThat(count(parts, "gridCol")).isEqualTo(2 + 5 + 2);
  }

  @Test
  void lettersThatXmlCantHoldAreLeftOut() throws Exception {
    var table =
        new ReportTable(
            "R00",
            "Mã \u0001 & <b>",
            LocalDate.EPOCH,
            List.of(),
            List.of(new Column("TT", 6)),
            List.of(),
            null,
            List.of());
    assertThat(body(docx(table, HEAD))).contains("Mã  & <b>");
  }
}
