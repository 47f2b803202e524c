package vn.thao.reports.control;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import vn.thao.platform.entity.Csv;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.Mapping;
import vn.thao.reports.entity.MappingColumn;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;
import vn.thao.reports.entity.TrainedRow;
import vn.thao.reports.entity.TrainedRow.Level;

/**
 * Training records in the columns of another system: its headings in the first row, and nothing
 * else, since a machine reads it. Written row by row.
 */
public final class MappedFile {

  private static final int KEPT = 1000;
  private static final int WIDTH = 22;

  private final Mapping mapping;
  private final List<TrainedRow> rows;
  private final ReportTexts texts;

  /**
   * @param language of names of courses, units and positions
   */
  public MappedFile(Mapping mapping, List<TrainedRow> rows, Locale language) {
    this.mapping = mapping;
    this.rows = rows;
    this.texts = new ReportTexts(language);
  }

  /** For a page: the rows as they would be written. */
  public ReportTable table() {
    return ReportTable.part(
        "",
        mapping.columns().stream().map(column -> new Column(column.heading(), WIDTH)).toList(),
        new MadeRows<>(rows, (number, row) -> List.copyOf(cells(row))));
  }

  public void xlsx(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Thao", "1.0")) {
      var sheet = book.newWorksheet(texts.get("mapping.sheet"));
      int columns = mapping.columns().size();
      for (int i = 0; i < columns; i++) {
        sheet.value(0, i, mapping.columns().get(i).heading());
        sheet.width(i, WIDTH);
      }
      sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
      sheet.freezePane(0, 1);
      int line = 0;
      for (var row : rows) {
        line++;
        var cells = cells(row);
        for (int i = 0; i < columns; i++) {
          if (!cells.get(i).isEmpty()) {
            sheet.inlineString(line, i, cells.get(i));
          }
        }
        if (line % KEPT == 0) {
          sheet.flush();
        }
      }
    }
  }

  public void csv(OutputStream out) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(Csv.MARK);
    text.write(Csv.line(mapping.columns().stream().map(MappingColumn::heading).toList()));
    for (var row : rows) {
      text.write(Csv.line(cells(row)));
    }
    text.flush();
  }

  /** One for each column, as text; what is not known is the column's own text. */
  List<String> cells(TrainedRow row) {
    return mapping.columns().stream()
        .map(
            column -> {
              var known = known(column, row);
              return known == null || known.isEmpty() ? column.text() : known;
            })
        .toList();
  }

  private String known(MappingColumn column, TrainedRow row) {
    return switch (column.field()) {
      case NOTHING -> null;
      case STAFF_NUMBER -> row.staffNumber();
      case FULL_NAME -> row.fullName();
      case UNIT_CODE -> row.unitCode();
      case UNIT -> name(row.unit());
      case POSITION -> name(row.position());
      case COURSE_CODE -> row.courseCode();
      case COURSE -> name(row.course());
      case PERIODS -> row.periods() == 0 ? null : String.valueOf(row.periods());
      case REGISTERED_ON -> day(row.registeredOn());
      case COMPLETED_ON -> day(row.completedOn());
      case RESULT -> texts.get("mapping.result");
      case STATEMENT -> row.statement() == null ? null : row.statement().number();
      case ISSUED_ON -> row.statement() == null ? null : day(row.statement().issuedOn());
      case ISSUED_BY -> row.statement() == null ? null : name(row.statement().issuedBy());
      case COMPETENCIES ->
          row.levels().stream().map(Level::competency).collect(Collectors.joining("; "));
      case LEVELS ->
          row.levels().stream()
              .map(level -> String.valueOf(level.level()))
              .collect(Collectors.joining("; "));
    };
  }

  private String name(LocalName name) {
    return name == null ? null : texts.in(name);
  }

  private String day(LocalDate day) {
    return day == null ? null : mapping.dayForm().of(day);
  }
}
