package vn.thao.reports.control;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thao.reports.entity.ReportTable;

/**
 * A report as a workbook: numbers are numbers, dates are dates, the header stays in sight. Further
 * tables have a sheet each.
 */
public final class ReportWorkbook {

  /** So many rows are held before they are written out. */
  private static final int KEPT = 1000;

  private final ReportTable table;
  private final int header;

  public ReportWorkbook(ReportTable table) {
    this.table = table;
    this.header = table.heading().size() + 1;
  }

  /**
   * Row by row, so that a long one isn't held as a whole; its words stand in their cells, since a
   * table of words would be held until the end.
   */
  public void write(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Thao", "1.0")) {
      var sheet = book.newWorksheet(table.code());
      frame(sheet, header);
      head(sheet);
      header(sheet, header, table);
      int line = rows(sheet, header + 1, table);
      if (table.total() != null) {
        cells(sheet, line, table.total(), table);
        sheet
            .range(line, 0, line, table.columns().size() - 1)
            .style()
            .bold()
            .borderStyle(BorderStyle.THIN)
            .set();
      }
      line += 2;
      for (var note : table.notes()) {
        sheet.value(line++, 1, note);
      }
      sheet.finish();
      for (var part : table.parts()) {
        part(book.newWorksheet(table.code() + "-" + (table.parts().indexOf(part) + 2)), part);
      }
    }
  }

  private static void part(Worksheet sheet, ReportTable part) throws IOException {
    frame(sheet, 1);
    sheet.value(0, 0, part.title());
    sheet.style(0, 0).bold().fontSize(14).set();
    header(sheet, 1, part);
    rows(sheet, 2, part);
    sheet.finish();
  }

  /** The next line. */
  private static int rows(Worksheet sheet, int first, ReportTable table) throws IOException {
    int line = first;
    for (var row : table.rows()) {
      cells(sheet, line++, row, table);
      if (line % KEPT == 0) {
        sheet.flush();
      }
    }
    return line;
  }

  private static void frame(Worksheet sheet, int header) {
    sheet.freezePane(2, header + 1);
    sheet.repeatRows(header);
    sheet.pageOrientation("landscape");
  }

  private void head(Worksheet sheet) {
    sheet.value(0, 0, table.title());
    sheet.style(0, 0).bold().fontSize(14).set();
    int line = 1;
    for (var text : table.heading()) {
      sheet.value(line++, 0, text);
    }
    cell(sheet, 1, table.columns().size() - 1, table.asOf());
  }

  private static void header(Worksheet sheet, int header, ReportTable table) {
    int i = 0;
    for (var column : table.columns()) {
      sheet.value(header, i, column.title());
      sheet.width(i++, column.width());
    }
    sheet
        .range(header, 0, header, i - 1)
        .style()
        .bold()
        .wrapText(true)
        .fillColor("E7ECF0")
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  private static void cells(Worksheet sheet, int line, List<Object> row, ReportTable table) {
    for (int i = 0; i < row.size(); i++) {
      cell(sheet, line, i, row.get(i));
      if (table.columns().get(i).signed()) {
        sheet.style(line, i).format("+0.##;-0.##;0").set();
      }
    }
  }

  private static void cell(Worksheet sheet, int line, int column, Object value) {
    if (value instanceof LocalDate date) {
      sheet.value(line, column, date);
      sheet.style(line, column).format("dd/mm/yyyy").set();
    } else if (value instanceof Number number) {
      sheet.value(line, column, number);
    } else if (value != null) {
      sheet.inlineString(line, column, value.toString());
    }
  }
}
