package vn.thao.reports.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;

/** R03 as a workbook: numbers are numbers, the date a date, the header stays in sight. */
public final class StaffingWorkbook {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int HEADER = 5;
  private static final List<String> COLUMNS =
      List.of(
          "number", "unit", "norm", "full-time", "concurrent", "persons", "qualified", "missing");
  private static final double[] WIDTHS = {6, 48, 20, 16, 16, 14, 14, 14};

  private final StaffingReport report;
  private final Locale language;
  private final ResourceBundle texts;

  public StaffingWorkbook(StaffingReport report, Locale language) {
    this.report = report;
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            "vn.thao.reports.messages",
            language,
            StaffingWorkbook.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }

  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Thao", "1.0")) {
      var sheet = book.newWorksheet("R03");
      head(sheet);
      header(sheet);
      int line = HEADER + 1;
      for (var row : report.rows()) {
        line(sheet, line, line - HEADER, row, name(row));
        line++;
      }
      line(sheet, line, null, report.total(), text("staffing.total"));
      sheet
          .range(line, 0, line, COLUMNS.size() - 1)
          .style()
          .bold()
          .borderStyle(BorderStyle.THIN)
          .set();
      notes(sheet, line + 2);
      sheet.freezePane(2, HEADER + 1);
      sheet.repeatRows(HEADER);
      sheet.pageOrientation("landscape");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void head(Worksheet sheet) {
    sheet.value(0, 0, text("staffing.title"));
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, text("staffing.as-of", DAY.format(report.asOf())));
    sheet.value(1, COLUMNS.size() - 1, report.asOf());
    sheet.style(1, COLUMNS.size() - 1).format("dd/mm/yyyy").set();
    sheet.value(2, 0, report.unitName() == null ? text("staffing.scope") : in(report.unitName()));
    sheet.value(
        3,
        0,
        report.position() == null ? text("staffing.all-positions") : in(report.position().name()));
    sheet.value(4, 0, text("staffing.measure"));
    sheet.style(4, 0).italic().set();
  }

  private void header(Worksheet sheet) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      sheet.value(HEADER, i, text("staffing.column." + COLUMNS.get(i)));
      sheet.width(i, WIDTHS[i]);
    }
    sheet
        .range(HEADER, 0, HEADER, COLUMNS.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .fillColor("E7ECF0")
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  private void line(Worksheet sheet, int line, Integer number, StaffingRow row, String name) {
    if (number != null) {
      sheet.value(line, 0, number);
    }
    sheet.value(line, 1, name);
    norm(sheet, line, 2, row.norm());
    sheet.value(line, 3, row.fullTime());
    sheet.value(line, 4, row.concurrent());
    sheet.value(line, 5, row.persons());
    sheet.value(line, 6, row.qualified());
    norm(sheet, line, 7, row.missing());
  }

  private void norm(Worksheet sheet, int line, int column, Integer value) {
    if (value == null) {
      sheet.value(line, column, text("staffing.no-norm"));
    } else {
      sheet.value(line, column, value);
    }
  }

  private void notes(Worksheet sheet, int first) {
    int line = first;
    for (var column : COLUMNS.subList(2, COLUMNS.size())) {
      sheet.value(
          line++, 1, text("staffing.column." + column) + ": " + text("staffing.define." + column));
    }
    sheet.value(line, 1, text("staffing.column.total") + ": " + text("staffing.define.total"));
  }

  private String name(StaffingRow row) {
    return row.own() ? text("staffing.own", in(row.name())) : in(row.name());
  }

  private String in(LocalName name) {
    return name.in(language);
  }

  private String text(String key, Object... arguments) {
    return arguments.length == 0
        ? texts.getString(key)
        : MessageFormat.format(texts.getString(key), arguments);
  }
}
