package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;

class StaffingWorkbookTest {

  private static final StaffingReport REPORT =
      new StaffingReport(
          LocalDate.of(2026, 11, 23),
          Instant.EPOCH,
          "T",
          new LocalName("Tỉnh S", "Province S"),
          null,
          null,
          List.of(),
          List.of(row("T", true, null, null), row("A", false, 41, 4)),
          row("T", false, 41, 4));

  private static StaffingRow row(String code, boolean own, Integer norm, Integer missing) {
    var name = new LocalName("Sở " + code, "Department " + code);
    return new StaffingRow(
        code, name, own, true, norm, null, 30, 7, 3350, 37, 12, 9, 2, null, missing, true);
  }

  @TempDir Path folder;

  private Map<String, String> parts(Locale language) throws IOException {
    var parts = new HashMap<String, String>();
    var file =
        Files.write(
            folder.resolve("r03.xlsx"),
            Written.bytes(new ReportWorkbook(new StaffingSheet(REPORT, language).table())::write));
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), plain(new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    return parts;
  }

  /** What can be read, wherever it stands. */
  private static String words(Map<String, String> parts) {
    return parts.get("xl/sharedStrings.xml") + parts.get("xl/worksheets/sheet1.xml");
  }

  /** Letters beyond ASCII are written as numbers. */
  private static String plain(String xml) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
  }

  @Test
  void numbersAreNumbersAndTheDateIsADate() throws IOException {
    var sheet = parts(new Locale("vi")).get("xl/worksheets/sheet1.xml");
    assertThat(sheet).containsPattern("r=\"C8\"( s=\"\\d+\")?( t=\"n\")?><v>41</v>");
    assertThat(sheet).containsPattern("r=\"H9\"( s=\"\\d+\")?( t=\"n\")?><v>37</v>");
    assertThat(sheet).containsPattern("r=\"N2\" s=\"\\d+\"( t=\"n\")?><v>46349(\\.0)?</v>");
  }

  @Test
  void headerStaysInSightAndTotalsAndNotesAreThere() throws IOException {
    var parts = parts(new Locale("vi"));
    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .containsPattern("<pane [^>]*ySplit=\"6\"[^>]*state=\"frozen\"");
    assertThat(words(parts))
        .contains(
            "Số liệu tính đến ngày 23/11/2026",
            "Đơn vị tính: người",
            "Tổng cộng",
            "chưa có định mức",
            "chưa giao",
            "Trực thuộc Sở T",
            "Đạt chuẩn",
            "Theo dữ liệu ghi nhận đến",
            new StaffingSheet(REPORT, new Locale("vi")).table().hash());
  }

  @Test
  void speaksEnglishWhenAsked() throws IOException {
    assertThat(words(parts(Locale.ENGLISH)))
        .contains("Figures as of 23/11/2026", "Department A", "no norm yet")
        .doesNotContain("Tổng cộng");
  }
}
