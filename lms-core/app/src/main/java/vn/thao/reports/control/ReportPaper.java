package vn.thao.reports.control;

import java.io.IOException;
import java.io.OutputStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.ReportHead;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/**
 * A report in the layout of official papers, the same for PDF and DOCX: what stands where, not how
 * it is drawn. Number, place, date, recipients and signature stay open: they are the clerk's.
 */
public final class ReportPaper {

  /** Where the words of a cell stand. */
  enum Place {
    LEFT,
    CENTER,
    RIGHT
  }

  record Cell(String text, Place place) {}

  static final int MARGIN_LEFT_MM = 30;
  static final int MARGIN_RIGHT_MM = 15;
  static final int MARGIN_MM = 20;
  static final int PAGE_NUMBER_FROM_TOP_MM = 10;

  /** More letters than this in a line need a landscape page, still more a smaller script. */
  private static final double PORTRAIT = 85;

  private static final double LANDSCAPE = 170;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final ReportTable table;
  private final ReportHead head;
  private final Locale language;
  private final ReportTexts texts;
  private final DecimalFormat numbers;
  private final boolean numbered;

  /**
   * @param language of the table too
   */
  public ReportPaper(ReportTable table, ReportHead head, Locale language) {
    this.table = table;
    this.head = head;
    this.language = language;
    this.texts = new ReportTexts(language);
    this.numbers = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(language));
    this.numbered = table.columns().get(0).title().equals(rowNumber());
  }

  /** Page by page; the stream stays open. */
  public void pdf(OutputStream out) {
    new ReportPdf(this).write(out);
  }

  /** Row by row; the stream stays open. */
  public void docx(OutputStream out) throws IOException {
    new ReportDocx(this).write(out);
  }

  String word(String key) {
    return texts.get("report.paper." + key);
  }

  /** Empty when nobody is above. */
  String superior() {
    return upper(head.superior());
  }

  String agency() {
    return head.agency() == null ? word("open") : upper(head.agency());
  }

  String number() {
    return texts.get("report.paper.number", head.code() == null ? word("open") : head.code());
  }

  boolean demo() {
    return head.demo();
  }

  /** Without the code, which is ours. */
  String title() {
    var code = table.code() + " – ";
    return table.title().startsWith(code) ? table.title().substring(code.length()) : table.title();
  }

  String name() {
    return table.code() + " – " + title();
  }

  String language() {
    return language.getLanguage();
  }

  /** Below the title: the date, what it is about, the unit of measure. */
  List<String> heading() {
    return table.heading();
  }

  List<String> notes() {
    return table.notes();
  }

  /** The tables below, each as a paper of which only title and table are drawn. */
  List<ReportPaper> parts() {
    return table.parts().stream().map(part -> new ReportPaper(part, head, language)).toList();
  }

  boolean landscape() {
    return letters() > PORTRAIT;
  }

  int fontSize() {
    return letters() > LANDSCAPE ? 10 : 11;
  }

  private double letters() {
    return columns().stream().mapToDouble(Column::width).sum();
  }

  /** With row numbers in front, also where the table has none. */
  List<Column> columns() {
    var others = numbered ? table.columns().subList(1, table.columns().size()) : table.columns();
    double letters = others.stream().mapToDouble(Column::width).sum();
    var number = new Column(rowNumber(), Math.max(6, letters / 24));
    return Stream.concat(Stream.of(number), others.stream()).toList();
  }

  boolean isEmpty() {
    return table.rows().isEmpty();
  }

  /** One after the other, of which none is kept. */
  void eachRow(Consumer<List<Cell>> taker) {
    int number = 0;
    for (var row : table.rows()) {
      taker.accept(cells(row, ++number));
    }
  }

  /** Null: none. */
  List<Cell> total() {
    return table.total() == null ? null : cells(table.total(), null);
  }

  private List<Cell> cells(List<Object> row, Integer number) {
    var cells = new ArrayList<Cell>();
    if (!numbered) {
      cells.add(cell(number, false));
    }
    for (int i = 0; i < row.size(); i++) {
      cells.add(cell(row.get(i), table.columns().get(i).signed()));
    }
    cells.set(0, new Cell(cells.get(0).text(), Place.CENTER));
    return cells;
  }

  private Cell cell(Object value, boolean signed) {
    if (value instanceof LocalDate date) {
      return new Cell(DAY.format(date), Place.CENTER);
    }
    if (value instanceof Number number) {
      var plus = signed && number.doubleValue() > 0 ? "+" : "";
      return new Cell(plus + numbers.format(number), Place.RIGHT);
    }
    return new Cell(value == null ? "" : value.toString(), Place.LEFT);
  }

  private String rowNumber() {
    return texts.get("staffing.column.number");
  }

  private String upper(LocalName name) {
    return name == null ? "" : texts.in(name).toUpperCase(Locale.ROOT);
  }
}
