package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every report as every kind of file: what the file is, who made it, and whether it is the same.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class ReportFilesIT {

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "csv", "text/csv");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern NAME =
      Pattern.compile(
          "attachment; filename=\"R\\d\\d-\\d{4}-\\d\\d-\\d\\d-([0-9a-f]{8})\\.(\\w+)\"");
  private static final Pattern FIGURE = Pattern.compile("<dd>([^<]+)<");
  private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

  private static Visitor officer;
  private static Visitor ofTheCommune;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    var installation = Installation.on(database);
    officer = Visitor.signedIn(installation, "noivu");
    ofTheCommune = Visitor.signedIn(installation, "nhansu");
  }

  private static String path(String report, String kind, String query) {
    var parts = report.split("\\?");
    return "/api/v1/reports/"
        + parts[0]
        + "."
        + kind
        + "?"
        + query
        + (parts.length == 1 ? "" : "&" + parts[1]);
  }

  /** What can be read in the file. */
  private static String words(String kind, byte[] file) throws IOException {
    return switch (kind) {
      case "pdf" -> {
        var pdf = new PdfReader(file);
        var text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
          text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        yield text.toString().replaceAll("\\s+", " ");
      }
      case "docx" -> part(file, "word/document.xml").replaceAll("<[^>]+>", " ");
      case "xlsx" -> part(file, "xl/sharedStrings.xml") + part(file, "xl/worksheets/sheet1.xml");
      default -> new String(file, StandardCharsets.UTF_8);
    };
  }

  private static String part(byte[] file, String name) throws IOException {
    var kept = Files.write(Files.createTempFile("report", ".zip"), file);
    try (var zip = new ZipFile(kept.toFile())) {
      var text =
          new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
      return NUMBERED
          .matcher(text)
          .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
    } finally {
      Files.delete(kept);
    }
  }

  /** The hash that the file names in its notes; the PDF may break it. */
  private static String hash(String words) {
    var found = HASH.matcher(words.substring(words.indexOf("SHA-256")).replace(" ", ""));
    assertThat(found.find()).as(words).isTrue();
    return found.group();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?asOf=2026-03-01", "?position=P10"})
  void firstScreenSaysNeedHaveAndCanProveAsTheTotalOfTheFileDoes(String query) {
    var page = officer.get("/reports/staffing" + query).body();
    var figures =
        FIGURE
            .matcher(page.substring(0, page.indexOf("<form class=\"filters\"")))
            .results()
            .map(figure -> figure.group(1).replace(".", ""))
            .toList();
    var lines = officer.get("/api/v1/reports/staffing.csv" + query).body().strip().split("\\R");
    var total = lines[lines.length - 1].split(";");

    assertThat(figures).containsExactly(total[2], total[7], total[8], total[13]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "staffing",
        "staffing-people?standing=unqualified&kind=CONCURRENT",
        "training",
        "gaps",
        "clauses",
        "network",
        "capable?competency=C12&level=2",
        "readiness?programme=TTCS-01",
        "section",
        "abilities",
        "hours",
        "builder?source=LEVELS&rows=COMPETENCY&across=LEVEL",
        "counted?report=hours&measure=persons",
        "communes",
        "abroad?course=K01",
        "register",
        "register?year=2026&unit=SNV&course=K01&status=valid&search=a",
        "counted?report=section&measure=full-time",
        "counted?report=readiness&measure=able",
        "counted?report=gaps&measure=persons",
        "counted?report=training&measure=registered"
      })
  void everyKindCarriesTheSameHashWheneverItIsMade(String report) throws IOException {
    var query = "asOf=2026-11-20&knownAt=" + Instant.now();
    var hashes = new HashSet<String>();
    for (var kind : TYPES.keySet()) {
      for (int time = 1; time <= 2; time++) {
        var answer = officer.get(path(report, kind, query));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .startsWith(TYPES.get(kind));
        var name = NAME.matcher(answer.headers().firstValue("Content-Disposition").orElse(""));
        assertThat(name.matches()).isTrue();
        assertThat(name.group(2)).isEqualTo(kind);
        hashes.add(name.group(1));
      }
      if (!kind.equals("csv")) {
        var words = words(kind, officer.bytes(path(report, kind, query)));
        assertThat(words).contains("Số liệu tính đến ngày 20/11/2026", "ghi nhận đến");
        hashes.add(hash(words).substring(0, 8));
      }
    }
    assertThat(hashes).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx"})
  void otherNumbersHaveAnotherHash(String kind) throws IOException {
    var now = hash(words(kind, officer.bytes(path("staffing", kind, "asOf=2026-11-20"))));
    var before = hash(words(kind, officer.bytes(path("staffing", kind, "asOf=2025-11-20"))));
    var part = hash(words(kind, officer.bytes(path("staffing", kind, "asOf=2026-11-20&unit=SNV"))));
    assertThat(now).isNotEqualTo(before).isNotEqualTo(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx"})
  void fileOfPeopleSaysByWhichFilters(String kind) throws IOException {
    var lacking = "counted?report=gaps&measure=lacking&competency=C12&unit=SNV&own=yes";
    assertThat(words(kind, officer.bytes(path(lacking, kind, ""))))
        .contains("Chưa đạt · C12", "Trực thuộc Sở Nội vụ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx"})
  void paperIsOfTheAgencyWhereTheReaderWorks(String kind) throws IOException {
    assertThat(words(kind, officer.bytes(path("staffing", kind, ""))))
        .contains(
            "TỈNH S",
            "SỞ NỘI VỤ",
            "Số: …/BC-SNV",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "BÁO CÁO",
            "DỮ LIỆU TRÌNH DIỄN – HƯ CẤU",
            "Tổng cộng");
    assertThat(words(kind, ofTheCommune.bytes(path("gaps", kind, ""))))
        .contains("TỈNH S", "XÃ BẢN MÂY", "Số: …/BC-XBM")
        .doesNotContain("SỞ NỘI VỤ");
    assertThat(words(kind, officer.bytes(path("staffing", kind, "language=en"))))
        .contains("SOCIALIST REPUBLIC OF VIET NAM", "REPORT", "DEPARTMENT OF HOME AFFAIRS");
  }
}
