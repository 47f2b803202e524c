package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.reports.entity.ReportTable;

class ReportCsvTest {

  @Test
  void opensRightInAVietnameseSpreadsheet() {
    var table =
        new ReportTable(
            "R00",
            "",
            LocalDate.EPOCH,
            List.of(),
            List.of(new ReportTable.Column("Cơ quan", 1), new ReportTable.Column("Ngày", 1)),
            List.of(
                Arrays.asList("Sở; Nội vụ", LocalDate.of(2026, 2, 5)),
                Arrays.asList(null, new BigDecimal("12.5"))),
            List.of("Tổng", 1234),
            List.of("not in the file"));
    assertThat(Written.text(new ReportCsv(table)::write))
        .isEqualTo("\uFEFFCơ quan;Ngày\r\n\"Sở; Nội vụ\";05/02/2026\r\n;12,5\r\nTổng;1234\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "|calc"})
  void formulasAreOnlyText(String text) {
    assertThat(ReportCsv.cell(text).replace("\"", "")).startsWith("'");
  }

  @Test
  void negativeNumbersStayNumbersAndQuotesAreDoubled() {
    assertThat(ReportCsv.cell(-3)).isEqualTo("-3");
    assertThat(ReportCsv.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(ReportCsv.cell("a\nb")).isEqualTo("\"a\nb\"");
  }
}
