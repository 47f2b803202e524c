package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thao.people.control.ImportFile;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.DayForm;
import vn.thao.reports.entity.Mapping;
import vn.thao.reports.entity.MappingColumn;
import vn.thao.reports.entity.MappingField;
import vn.thao.reports.entity.TrainedRow;
import vn.thao.reports.entity.TrainedRow.Level;

/** What stands in each cell that goes to another system. */
class MappedFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  private static final TrainedRow FULL =
      new TrainedRow(
          "S-000104",
          "Sùng Thị Hư Cấu",
          "XBM",
          new LocalName("Xã Bản Mây", "Ban May commune"),
          new LocalName("Công chức văn hóa – xã hội", "Culture officer"),
          "K01",
          new LocalName("Nhập môn", "Introduction"),
          8,
          DAY.minusDays(7),
          DAY,
          new TrainedRow.Statement("12/2026/XBM", DAY.plusDays(1), new LocalName("Xã", "Commune")),
          List.of(new Level("C01", 1), new Level("C12", 2)));

  private static final TrainedRow BARE =
      new TrainedRow(
          "=1",
          "Vàng A Trống",
          null,
          null,
          null,
          "K00",
          new LocalName("Làm quen", "Orientation"),
          0,
          DAY,
          DAY,
          null,
          List.of());

  private static Mapping all(DayForm form) {
    return new Mapping(
        form,
        Arrays.stream(MappingField.values())
            .map(field -> new MappingColumn("Cột " + field, field, "chưa có"))
            .toList());
  }

  private static List<String> cells(DayForm form, TrainedRow row) {
    return new MappedFile(all(form), List.of(row), Texts.VIETNAMESE).cells(row);
  }

  @Test
  void everyFieldSaysWhatIsKnown() {
    assertThat(cells(DayForm.DAY_MONTH_YEAR, FULL))
        .containsExactly(
            "chưa có",
            "S-000104",
            "Sùng Thị Hư Cấu",
            "XBM",
            "Xã Bản Mây",
            "Công chức văn hóa – xã hội",
            "K01",
            "Nhập môn",
            "8",
            "02/03/2026",
            "09/03/2026",
            "Hoàn thành",
            "12/2026/XBM",
            "10/03/2026",
            "Xã",
            "C01; C12",
            "1; 2");
  }

  @Test
  void fixedTextStandsWhereNothingIsKnown() {
    var cells = cells(DayForm.ISO, BARE);
    assertThat(cells.subList(3, 6)).containsOnly("chưa có");
    assertThat(cells.subList(8, 9)).containsOnly("chưa có");
    assertThat(cells.subList(12, 17)).containsOnly("chưa có");
    assertThat(cells.get(10)).isEqualTo("2026-03-09");
  }

  @Test
  void daysAreWrittenAsTheReceiverWants() {
    assertThat(cells(DayForm.MONTH_YEAR, FULL).get(10)).isEqualTo("03/2026");
    assertThat(cells(DayForm.YEAR, FULL).get(10)).isEqualTo("2026");
  }

  @Test
  void filesHoldHeadingsThenRowsAndNothingElse() {
    var mapping =
        new Mapping(
            DayForm.ISO,
            List.of(
                new MappingColumn("Số hiệu; CBCCVC", MappingField.STAFF_NUMBER, ""),
                new MappingColumn("Từ ngày", MappingField.REGISTERED_ON, "")));
    var file = new MappedFile(mapping, List.of(FULL, BARE), Texts.VIETNAMESE);
    assertThat(Written.text(file::csv))
        .isEqualTo(
            "\uFEFF\"Số hiệu; CBCCVC\";Từ ngày\r\nS-000104;2026-03-02\r\n'=1;2026-03-09\r\n");
    var lines = ImportFile.read(Written.bytes(file::xlsx)).lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).cells()).containsExactly("Số hiệu; CBCCVC", "Từ ngày");
    assertThat(lines.get(1).cells()).containsExactly("S-000104", "2026-03-02");
  }
}
