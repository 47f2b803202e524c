package vn.thao.reports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.ReportHead;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/**
 * However long a list is, no file of it holds more than a portion: when the last row is asked for,
 * the first ones are gone from memory and out of the house.
 */
class LongFilesTest {

  private static final int ROWS = 12_000;

  /** As many as any writer may keep at a time. */
  private static final int PORTION = 1_100;

  private static final ReportHead HEAD =
      new ReportHead(null, new LocalName("Sở Nội vụ", "Department of Home Affairs"), "SNV", true);

  private long out;
  private long outBeforeTheLast;
  private int heldAtTheLast;

  /** Rows that look at the last one who of the others is still held. */
  private final class Watched extends AbstractList<List<Object>> {

    private final List<WeakReference<Object>> given = new ArrayList<>();

    @Override
    public List<Object> get(int index) {
      if (index == ROWS - 1) {
        outBeforeTheLast = out;
        System.gc();
        heldAtTheLast = (int) given.stream().filter(each -> each.get() != null).count();
      }
      var name = new StringBuilder("Nguyễn Thị Hư Cấu ").append(index).toString();
      given.add(new WeakReference<>(name));
      return List.of(index + 1, name, "Xã Bản Mây", LocalDate.EPOCH);
    }

    @Override
    public int size() {
      return ROWS;
    }
  }

  private final class Counting extends OutputStream {

    @Override
    public void write(int one) {
      out++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      out += length;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv"})
  void nothingOfALongListIsHeld(String kind) throws Exception {
    var table =
        new ReportTable(
            "R16",
            "R16 – Sổ cấp",
            LocalDate.EPOCH,
            List.of("Tính đến ngày"),
            List.of(
                new Column("TT", 6),
                new Column("Họ và tên", 30),
                new Column("Cơ quan", 30),
                new Column("Ngày", 12)),
            new Watched(),
            null,
            List.of());
    var paper = new ReportPaper(table, HEAD, Texts.VIETNAMESE);
    Written.Writer writer =
        switch (kind) {
          case "pdf" -> paper::pdf;
          case "docx" -> paper::docx;
          case "xlsx" -> new ReportWorkbook(table)::write;
          default -> new ReportCsv(table)::write;
        };
    writer.write(new Counting());
    assertThat(heldAtTheLast).as("rows still in memory").isLessThanOrEqualTo(PORTION);
    assertThat(outBeforeTheLast).as("bytes out of " + out).isGreaterThan(out / 2);
  }
}
