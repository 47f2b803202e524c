package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

class ReportWorkbookTest {

  private static ReportTable table(List<List<Object>> rows) {
    return new ReportTable(
        "R03",
        "Danh sách",
        LocalDate.EPOCH,
        List.of("Tính đến ngày"),
        List.of(new Column("TT", 6), new Column("Tên", 20)),
        rows,
        List.of(0, "Tổng cộng"),
        List.of("Ghi chú"));
  }

  @TempDir Path folder;

  private String sheet(ReportTable table) throws IOException {
    var bytes = Written.bytes(new ReportWorkbook(table)::write);
    try (var zip = new ZipFile(Files.write(folder.resolve("r03.xlsx"), bytes).toFile())) {
      var entry = zip.getEntry("xl/worksheets/sheet1.xml");
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void longListIsWrittenByPortionsAndWhole() throws IOException {
    var people = IntStream.rangeClosed(1, 2500).boxed().toList();
    var made = new MadeRows<>(people, (number, person) -> List.of(number, "Người " + person));
    var sheet = sheet(table(made));
    assertThat(sheet.split("<row ", -1))
        .as("title, heading, head, rows, total, note")
        .hasSize(2506);
    assertThat(sheet).contains("<v>2500</v>", "ySplit=\"3\"").containsOnlyOnce("<sheetData>");
  }

  @Test
  void rowsThatAreMadeWhenReadHaveTheHashOfRowsThatAreHeld() {
    var held = IntStream.rangeClosed(1, 30).mapToObj(i -> List.<Object>of(i, "Người")).toList();
    var made = new MadeRows<>(held, (number, row) -> List.of(number, row.get(1)));
    assertThat(table(made).hash()).isEqualTo(table(held).hash());
    assertThat(table(made).isNumbered()).isTrue();
  }
}
