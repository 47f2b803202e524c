package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** What stands in the table of differences of two days. */
class ReportDifferenceTest {

  private static ReportTable table(List<Object> total, List<List<Object>> rows) {
    return new ReportTable(
        "R00",
        "R00 – Báo cáo",
        LocalDate.EPOCH,
        List.of(),
        List.of(
            new Column("TT", 6),
            new Column("Cơ quan", 40),
            new Column("Số người", 10),
            new Column("Tỷ lệ", 10),
            new Column("Kết quả", 10)),
        rows,
        total,
        List.of());
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }

  private static ReportTable difference(ReportTable now, ReportTable then) {
    return new ReportDifference(now, then).table("Chênh lệch");
  }

  @Test
  void numbersOfTheSameRowAreSubtractedWhereverItStands() {
    var now =
        table(
            row(null, "Tổng cộng", 12, new BigDecimal("50.0"), null),
            List.of(row(1, "Sở A", 7, new BigDecimal("62.5"), "Có"), row(2, "Xã B", 5, 30, "Có")));
    var then =
        table(
            row(null, "Tổng cộng", 9, new BigDecimal("55.5"), null),
            List.of(row(1, "Xã B", 5, 31, "Có"), row(2, "Sở A", 4, new BigDecimal("60"), "Chưa")));

    var found = difference(now, then);

    assertThat(found.columns())
        .extracting(Column::title)
        .containsExactly("TT", "Cơ quan", "Số người", "Tỷ lệ");
    assertThat(found.columns())
        .extracting(Column::signed)
        .containsExactly(false, false, true, true);
    assertThat(found.rows())
        .containsExactly(
            row(1, "Sở A", new BigDecimal(3), new BigDecimal("2.5")),
            row(2, "Xã B", BigDecimal.ZERO, new BigDecimal(-1)));
    assertThat(found.total())
        .isEqualTo(row(null, "Tổng cộng", new BigDecimal(3), new BigDecimal("-5.5")));
  }

  @Test
  void rowThatIsMissingOnOneDayHasNoDifference() {
    var now = table(null, List.of(row(1, "Mới", 3, null, "Có"), row(2, "Cũ", 2, 1, "Có")));
    var then =
        table(null, List.of(row(1, "Cũ", "chưa có định mức", 1, "Có"), row(2, "Bỏ", 9, 9, "Có")));

    assertThat(difference(now, then).rows())
        .containsExactly(
            row(1, "Mới", null, null),
            row(2, "Cũ", null, BigDecimal.ZERO),
            row(3, "Bỏ", null, null));
  }

  @Test
  void rowsOfTheSameNameAreToldApartByTheirOrder() {
    var now = table(null, List.of(row(1, "Phòng", 3, 1, ""), row(2, "Phòng", 5, 1, "")));
    var then = table(null, List.of(row(1, "Phòng", 1, 1, ""), row(2, "Phòng", 1, 1, "")));

    assertThat(difference(now, then).rows())
        .extracting(cells -> cells.get(2))
        .containsExactly(new BigDecimal(2), new BigDecimal(4));
  }
}
