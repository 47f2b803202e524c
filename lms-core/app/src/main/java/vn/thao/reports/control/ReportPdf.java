package vn.thao.reports.control;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.PdfFonts;
import vn.thao.platform.control.PdfTables;

/** Draws a {@link ReportPaper} as PDF, for the archive: PDF/A-1b, all fonts embedded. */
final class ReportPdf {

  private static final float MM = 72 / 25.4f;

  /** So many rows are held before they are drawn. */
  private static final int PORTION = 100;

  private static final Color DEMO = new Color(0xB3261E);
  private static final Map<ReportPaper.Place, Integer> PLACES =
      Map.of(
          ReportPaper.Place.LEFT, Element.ALIGN_LEFT,
          ReportPaper.Place.CENTER, Element.ALIGN_CENTER,
          ReportPaper.Place.RIGHT, Element.ALIGN_RIGHT);

  private final ReportPaper paper;
  private final BaseFont regular = PdfFonts.font("Regular");
  private final BaseFont bold = PdfFonts.font("Bold");
  private final BaseFont italic = PdfFonts.font("Italic");
  private final BaseFont boldItalic = PdfFonts.font("BoldItalic");

  ReportPdf(ReportPaper paper) {
    this.paper = paper;
  }

  void write(OutputStream out) {
    var document =
        new Document(
            paper.landscape() ? PageSize.A4.rotate() : PageSize.A4,
            ReportPaper.MARGIN_LEFT_MM * MM,
            ReportPaper.MARGIN_RIGHT_MM * MM,
            ReportPaper.MARGIN_MM * MM,
            ReportPaper.MARGIN_MM * MM);
    var writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    writer.setPDFXConformance(PdfWriter.PDFA1B);
    writer.setPageEvent(new Margins());
    document.addTitle(paper.name());
    document.open();
    colours(writer);
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(paper.language()));
    document.add(heading());
    title(document);
    table(writer, document, paper);
    for (var part : paper.parts()) {
      var title = line(part.title(), bold, 13, 12);
      title.setAlignment(Element.ALIGN_LEFT);
      document.add(title);
      table(writer, document, part);
    }
    notes(document);
    document.add(end());
    writer.createXmpMetadata();
    document.close();
  }

  /** What the colours mean, which a file for the archive has to say. */
  private static void colours(PdfWriter writer) {
    try {
      writer.setOutputIntents(
          "Custom",
          "",
          "http://www.color.org",
          "sRGB IEC61966-2.1",
          ICC_Profile.getInstance(ColorSpace.CS_sRGB));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfPTable heading() {
    var table = PdfTables.table(42, 58);
    var left = PdfTables.cell();
    if (!paper.superior().isEmpty()) {
      left.addElement(line(paper.superior(), regular, 12, 0));
    }
    left.addElement(line(paper.agency(), bold, 12, 0));
    left.addElement(rule(22));
    left.addElement(line(paper.number(), regular, 13, 4));
    table.addCell(left);
    var right = PdfTables.cell();
    right.addElement(line(paper.word("country"), bold, 12, 0));
    right.addElement(line(paper.word("motto"), bold, 13, 0));
    right.addElement(rule(100 * bold.getWidthPoint(paper.word("motto"), 13) / rightWidth()));
    right.addElement(line(paper.word("place"), italic, 13, 4));
    table.addCell(right);
    return table;
  }

  private float rightWidth() {
    var page = paper.landscape() ? PageSize.A4.rotate() : PageSize.A4;
    return .58f
        * (page.getWidth() - (ReportPaper.MARGIN_LEFT_MM + ReportPaper.MARGIN_RIGHT_MM) * MM);
  }

  private void title(Document document) {
    if (paper.demo()) {
      document.add(line(paper.word("demo"), new Font(bold, 12, Font.UNDEFINED, DEMO), 14));
    }
    document.add(line(paper.word("kind"), bold, 14, 14));
    document.add(line(paper.title(), bold, 14, 0));
    paper.heading().forEach(text -> document.add(line(text, italic, 12, 2)));
  }

  /** By portions: what has been added is drawn and let go. */
  private void table(PdfWriter writer, Document document, ReportPaper paper) {
    var table = head(paper);
    table.setComplete(false);
    paper.eachRow(
        row -> {
          row(table, row, regular);
          if (table.size() > PORTION) {
            add(writer, document, table);
          }
        });
    if (paper.isEmpty()) {
      var nothing = cell(paper.word("empty"), italic, ReportPaper.Place.CENTER, false);
      nothing.setColspan(paper.columns().size());
      table.addCell(nothing);
    }
    if (paper.total() != null) {
      row(table, paper.total(), bold);
    }
    table.setComplete(true);
    add(writer, document, table);
  }

  /** A portion that begins a page has the head above it, as the first one has. */
  private static void add(PdfWriter writer, Document document, PdfPTable table) {
    if (table.isSkipFirstHeader() && table.size() > table.getHeaderRows()) {
      table.setSpacingBefore(0);
      table.setTotalWidth(document.right() - document.left());
      float left = writer.getVerticalPosition(true) - document.bottom();
      if (table.getRowHeight(table.getHeaderRows()) > left) {
        document.newPage();
        left = document.top() - document.bottom();
      }
      table.setSkipFirstHeader(left + 1 < document.top() - document.bottom());
    }
    document.add(table);
  }

  private PdfPTable head(ReportPaper paper) {
    var columns = paper.columns();
    var widths = new float[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = (float) columns.get(i).width();
    }
    var table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingBefore(10);
    table.setHeaderRows(1);
    columns.forEach(
        column -> table.addCell(cell(column.title(), bold, ReportPaper.Place.CENTER, true)));
    return table;
  }

  private void row(PdfPTable table, List<ReportPaper.Cell> cells, BaseFont face) {
    cells.forEach(each -> table.addCell(cell(each.text(), face, each.place(), false)));
  }

  private PdfPCell cell(String text, BaseFont face, ReportPaper.Place place, boolean head) {
    var cell = new PdfPCell(new Phrase(text, new Font(face, paper.fontSize())));
    cell.setHorizontalAlignment(PLACES.get(place));
    cell.setVerticalAlignment(head ? Element.ALIGN_MIDDLE : Element.ALIGN_TOP);
    cell.setBorderWidth(.5f);
    cell.setPadding(3);
    cell.setPaddingBottom(5);
    return cell;
  }

  private void notes(Document document) {
    var title = line(paper.word("notes"), boldItalic, 12, 10);
    title.setAlignment(Element.ALIGN_LEFT);
    document.add(title);
    for (var note : paper.notes()) {
      var line = line("- " + note, regular, 11, 2);
      line.setAlignment(Element.ALIGN_JUSTIFIED);
      document.add(line);
    }
  }

  private PdfPTable end() {
    var table = PdfTables.table(50, 50);
    table.setSpacingBefore(14);
    table.setKeepTogether(true);
    var left = PdfTables.cell();
    for (var line :
        List.of(
            line(paper.word("recipients"), boldItalic, 12, 0),
            line(paper.word("recipients-open"), regular, 11, 0))) {
      line.setAlignment(Element.ALIGN_LEFT);
      left.addElement(line);
    }
    table.addCell(left);
    var right = PdfTables.cell();
    right.addElement(line(paper.word("signer"), bold, 13, 0));
    right.addElement(line(paper.word("sign-here"), italic, 11, 0));
    right.addElement(line("\u00a0", regular, 13, 60));
    table.addCell(right);
    return table;
  }

  private static Paragraph line(String text, BaseFont face, float size, float before) {
    return line(text, new Font(face, size), before);
  }

  private static Paragraph line(String text, Font font, float before) {
    var paragraph = new Paragraph(font.getSize() * 1.25f, text, font);
    paragraph.setAlignment(Element.ALIGN_CENTER);
    paragraph.setSpacingBefore(before);
    return paragraph;
  }

  private static PdfPTable rule(float percent) {
    var table = PdfTables.table(1);
    table.setWidthPercentage(percent);
    var cell = PdfTables.cell();
    cell.setBorder(PdfPCell.BOTTOM);
    cell.setBorderWidthBottom(.7f);
    cell.setFixedHeight(5);
    table.addCell(cell);
    return table;
  }

  /** From page 2 the number above the text; the mark of a demo below it on each page. */
  private final class Margins extends PdfPageEventHelper {

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      if (writer.getPageNumber() > 1) {
        var number = new Phrase(String.valueOf(writer.getPageNumber()), new Font(regular, 13));
        float above =
            document.getPageSize().getHeight() - ReportPaper.PAGE_NUMBER_FROM_TOP_MM * MM - 9;
        show(writer, document, number, above);
      }
      if (paper.demo()) {
        var mark = new Phrase(paper.word("demo"), new Font(bold, 9, Font.UNDEFINED, DEMO));
        show(writer, document, mark, ReportPaper.MARGIN_MM * MM / 2);
      }
    }

    private static void show(PdfWriter writer, Document document, Phrase text, float height) {
      float middle = (document.left() + document.right()) / 2;
      ColumnText.showTextAligned(
          writer.getDirectContent(), Element.ALIGN_CENTER, text, middle, height, 0);
    }
  }
}
