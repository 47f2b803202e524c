package vn.thao.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {

  private static ReportTable table(LocalDate asOf, String note, Object... cells) {
    return new ReportTable(
        "R00",
        "Báo cáo",
        asOf,
        List.of("Số liệu tính đến ngày " + asOf),
        List.of(new ReportTable.Column("Cơ quan", 20), new ReportTable.Column("Số", 10)),
        List.of(Arrays.asList(cells)),
        null,
        List.of(note));
  }

  private static String hash(Object... cells) {
    return table(LocalDate.EPOCH, "", cells).hash();
  }

  @Test
  void hashIsThatOfTheNumbersNotOfTheMoment() {
    assertThat(table(LocalDate.MAX, "ghi nhận đến 10:00", "Sở", 7).hash())
        .isEqualTo(table(LocalDate.EPOCH, "ghi nhận đến 11:00", "Sở", 7).hash())
        .matches("[0-9a-f]{64}");
    assertThat(hash("Sở", new BigDecimal("7.50"))).isEqualTo(hash("Sở", 7.5));
  }

  @Test
  void hashTellsEveryOtherContentApart() {
    assertThat(
            List.of(
                hash("Sở", 7),
                hash("Sở", 8),
                hash("Sở", "7"),
                hash("Sở", null),
                hash("Sở", ""),
                hash("Sở", "-"),
                hash("Sởn", 7),
                hash("Sở7"),
                hash(7, "Sở")))
        .doesNotHaveDuplicates();
  }

  @Test
  void hashIsOfTheTablesBelowToo() {
    var table = table(LocalDate.EPOCH, "", "Sở", 7);
    var below = ReportTable.part("Khóa học", table.columns(), List.of(List.of("K01", 8)));
    var other = ReportTable.part("Khóa học", table.columns(), List.of(List.of("K01", 9)));
    assertThat(
            List.of(
                table.hash(),
                table.withParts(List.of(below)).hash(),
                table.withParts(List.of(other)).hash(),
                table.withParts(List.of(below, other)).hash()))
        .doesNotHaveDuplicates();
  }

  @Test
  void hashStaysAcrossVersions() {
    assertThat(hash("Sở", 7))
        .isEqualTo("cc81698ceba31f091c3372067d8ce67b7dd693110b7da07d6c80d6753b0211a0");
  }
}
