package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.platform.entity.JsonText;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** A stored table is the same one when it is read again. */
class TableJsonTest {

  @Test
  void everyKindOfCellComesBackAsItWas() {
    var part =
        ReportTable.part(
            "Phần hai",
            List.of(new Column("TT", 6), new Column("Chênh", 8, true)),
            List.of(List.of(1, new BigDecimal("-2.5"))));
    var table =
        new ReportTable(
                "R00",
                "R00 – Báo cáo \"thử\"",
                LocalDate.of(2026, 11, 26),
                List.of("Số liệu tính đến"),
                List.of(
                    new Column("TT", 6),
                    new Column("Cơ quan", 40.5),
                    new Column("Số", 10),
                    new Column("Tỷ lệ", 10),
                    new Column("Hạn", 12)),
                List.of(
                    Arrays.asList(
                        1, "Sở; \"A\"", 1234567, new BigDecimal("12.50"), LocalDate.EPOCH),
                    Arrays.asList(2, "", 0, new BigDecimal("100.0"), null)),
                Arrays.asList(null, "Tổng", 1234567, null, null),
                List.of("ghi chú"))
            .withParts(List.of(part));

    var again = TableJson.table(JsonText.parse(TableJson.of(table).toString()));

    assertThat(again.hash()).isEqualTo(table.hash());
    assertThat(again.isNumbered()).isTrue();
    assertThat(again).usingRecursiveComparison().isEqualTo(table);
  }
}
