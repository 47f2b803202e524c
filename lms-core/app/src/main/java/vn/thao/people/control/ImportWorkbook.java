package vn.thao.people.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.thao.people.entity.ImportTable.Line;
import vn.thao.platform.entity.Refused;

/** The first sheet of an XLSX file, row by row. */
final class ImportWorkbook {

  private static final Pattern TEXT_IN_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);

  private final boolean since1904;

  private ImportWorkbook(boolean since1904) {
    this.since1904 = since1904;
  }

  static List<Line> lines(byte[] bytes) {
    var lines = new ArrayList<Line>();
    try (var book =
            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        var rows = book.getFirstSheet().openStream()) {
      var reader = new ImportWorkbook(book.isDate1904());
      rows.forEach(row -> ImportFile.add(lines, reader.line(row)));
      return lines;
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw new Refused("import.broken");
    }
  }

  private Line line(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < Math.min(row.getCellCount(), ImportFile.MOST_COLUMNS); i++) {
      cells.add(row.getOptionalCell(i).map(this::text).map(ImportFile::clean).orElse(""));
    }
    return new Line(row.getRowNum(), cells);
  }

  /** Of a formula what the spreadsheet computed last; of an error the error. */
  private String text(Cell cell) {
    var raw = cell.getRawValue();
    if (cell.getType() == CellType.STRING) {
      return cell.asString();
    }
    if (raw == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return cell.getValue() instanceof Number ? number(raw, cell) : raw;
  }

  private String number(String raw, Cell cell) {
    try {
      var number = new BigDecimal(raw.strip());
      if (Math.abs((long) number.scale()) + number.precision() > 60) {
        return raw;
      }
      if (isDate(cell)) {
        return day(number);
      }
      var value = isPercentage(cell) ? number.movePointRight(2) : number;
      // what is stored as 0.30000000000000004 was typed as 0.3
      return value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException text) {
      return raw;
    }
  }

  private String day(BigDecimal number) {
    int days = number.intValue();
    return days < 1 || days > 2_958_465
        ? number.toPlainString()
        : (since1904 ? FIRST_DAY_1904 : FIRST_DAY).plusDays(days).toString();
  }

  private static boolean isPercentage(Cell cell) {
    return cell.getDataFormatString() != null && cell.getDataFormatString().contains("%");
  }

  private static boolean isDate(Cell cell) {
    var id = cell.getDataFormatId();
    if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
      return true;
    }
    var format = cell.getDataFormatString();
    return format != null
        && TEXT_IN_FORMAT
            .matcher(format)
            .replaceAll("")
            .toLowerCase(java.util.Locale.ROOT)
            .matches(".*[dy].*");
  }
}
