package vn.thao.certification.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thao.certification.entity.RegisterRow;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;

/** R16 as a workbook that is written while it is read: dates are dates, nothing is kept. */
public final class RegisterWorkbook implements AutoCloseable {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "name",
          "unit",
          "course-code",
          "course",
          "completed-on",
          "issued-on",
          "status",
          "revoked-on",
          "reason",
          "replaced-by");
  private static final int[] WIDTHS = {18, 28, 44, 12, 48, 14, 14, 16, 14, 40, 18};

  private final Workbook book;
  private final Worksheet sheet;
  private final UnaryOperator<String> texts;
  private final Locale language;
  private int line;

  public RegisterWorkbook(OutputStream out, UnaryOperator<String> texts, Locale language) {
    book = new Workbook(out, "Thao", "1.0");
    sheet = book.newWorksheet("R16");
    this.texts = texts;
    this.language = language;
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
      sheet.value(0, column, texts.apply("register." + COLUMNS.get(column)));
      sheet.style(0, column).bold().wrapText(true).set();
    }
    sheet.freezePane(0, 1);
  }

  public void add(RegisterRow row) {
    line++;
    sheet.value(line, 0, row.number());
    sheet.value(line, 1, row.fullName());
    sheet.value(line, 2, name(row.unit()));
    sheet.value(line, 3, row.courseCode());
    sheet.value(line, 4, name(row.course()));
    day(5, row.completedOn());
    day(6, row.issuedOn());
    sheet.value(line, 7, texts.apply("register.is-" + row.status()));
    if (row.revokedAt() != null) {
      day(8, LocalDate.ofInstant(row.revokedAt(), Time.ZONE));
      sheet.value(line, 9, row.reason());
    }
    if (row.replacedBy() != null) {
      sheet.value(line, 10, row.replacedBy());
    }
  }

  private void day(int column, LocalDate day) {
    sheet.value(line, column, day);
    sheet.style(line, column).format("dd/MM/yyyy").set();
  }

  private String name(LocalName name) {
    return name == null ? "" : name.in(language);
  }

  /** Hands on what has been added. */
  public void flush() {
    try {
      sheet.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
