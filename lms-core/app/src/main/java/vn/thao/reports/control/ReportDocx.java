package vn.thao.reports.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thao.reports.control.ReportPaper.Place;

/**
 * Writes a {@link ReportPaper} as DOCX, for a clerk to finish in a word processor. A file of five
 * parts and one kind of table, so it is written without a library (decision 0025).
 */
final class ReportDocx {

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String RED = "B3261E";
  private static final int A4_SHORT = 11906;
  private static final int A4_LONG = 16838;

  /** How a line looks; before: points above it. */
  private record Look(Place place, double size, boolean bold, boolean italic, int before) {}

  private final ReportPaper paper;
  private final int width;

  ReportDocx(ReportPaper paper) {
    this.paper = paper;
    this.width =
        (paper.landscape() ? A4_LONG : A4_SHORT)
            - twips(ReportPaper.MARGIN_LEFT_MM)
            - twips(ReportPaper.MARGIN_RIGHT_MM);
  }

  /** Row by row, so that a long one isn't held as a whole. */
  void write(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    text(zip, "[Content_Types].xml", contentTypes());
    text(zip, "_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
    part(zip, "document", "document", this::document);
    var links = new LinkedHashMap<String, String>();
    links.put("styles", "styles.xml");
    links.put("header", "header.xml");
    links.put("footer", "footer.xml");
    text(zip, "word/_rels/document.xml.rels", relations(links));
    part(zip, "styles", "styles", this::styles);
    part(zip, "header", "hdr", ReportDocx::header);
    part(zip, "footer", "ftr", this::footer);
    zip.finish();
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void part(ZipOutputStream zip, String name, String root, Consumer<WordXml> content)
      throws IOException {
    zip.putNextEntry(new ZipEntry("word/" + name + ".xml"));
    var xml = new WordXml(root, zip);
    content.accept(xml);
    xml.end();
    zip.closeEntry();
  }

  private static String contentTypes() {
    var types = new StringBuilder(XML + "<Types xmlns=\"" + PACKAGE + "content-types\">");
    types.append(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
            + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + WORD
            + "document.main+xml\"/>");
    for (var part : List.of("styles", "header", "footer")) {
      types.append(
          "<Override PartName=\"/word/%1$s.xml\" ContentType=\"%2$s%1$s+xml\"/>"
              .formatted(part, WORD));
    }
    return types.append("</Types>").toString();
  }

  /** The id of a relation is its kind. */
  private static String relations(Map<String, String> targets) {
    var text = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    targets.forEach(
        (kind, target) ->
            text.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
                    .formatted(kind, OFFICE, kind, target)));
    return text.append("</Relationships>").toString();
  }

  private void styles(WordXml xml) {
    xml.open("docDefaults").open("rPrDefault").open("rPr");
    var font = "Times New Roman";
    xml.leaf("rFonts", "ascii", font, "hAnsi", font, "eastAsia", font, "cs", font);
    xml.leaf("sz", "val", "26").leaf("szCs", "val", "26");
    xml.leaf("lang", "val", paper.language().equals("en") ? "en-GB" : "vi-VN");
    xml.close().close().leaf("pPrDefault").close();
  }

  private static void header(WordXml xml) {
    xml.open("p").open("pPr").leaf("jc", "val", "center").close();
    xml.open("fldSimple", "instr", " PAGE ").open("r").words("2").close().close().close();
  }

  private void footer(WordXml xml) {
    if (paper.demo()) {
      line(xml, paper.word("demo"), new Look(Place.CENTER, 9, true, false, 0), RED);
    } else {
      xml.leaf("p");
    }
  }

  private void document(WordXml xml) {
    xml.open("body");
    heading(xml);
    if (paper.demo()) {
      line(xml, paper.word("demo"), new Look(Place.CENTER, 12, true, false, 14), RED);
    }
    line(xml, paper.word("kind"), new Look(Place.CENTER, 14, true, false, 14));
    line(xml, paper.title(), new Look(Place.CENTER, 14, true, false, 0));
    paper.heading().forEach(text -> line(xml, text, new Look(Place.CENTER, 12, false, true, 2)));
    line(xml, "", new Look(Place.CENTER, 6, false, false, 0));
    table(xml, paper);
    for (var part : paper.parts()) {
      line(xml, part.title(), new Look(Place.LEFT, 13, true, false, 12));
      line(xml, "", new Look(Place.CENTER, 6, false, false, 0));
      table(xml, part);
    }
    line(xml, paper.word("notes"), new Look(Place.LEFT, 12, true, true, 10));
    paper
        .notes()
        .forEach(note -> line(xml, "- " + note, new Look(Place.LEFT, 11, false, false, 2)));
    line(xml, "", new Look(Place.LEFT, 6, false, false, 6));
    end(xml);
    xml.leaf("p");
    section(xml);
    xml.close();
  }

  private void heading(WordXml xml) {
    int left = width * 42 / 100;
    grid(xml, List.of(left, width - left), false);
    xml.open("tr");
    plainCell(xml, left);
    if (!paper.superior().isEmpty()) {
      line(xml, paper.superior(), new Look(Place.CENTER, 12, false, false, 0));
    }
    line(xml, paper.agency(), new Look(Place.CENTER, 12, true, false, 0));
    rule(xml, left * 39 / 100);
    line(xml, paper.number(), new Look(Place.CENTER, 13, false, false, 4));
    xml.close();
    plainCell(xml, width - left);
    line(xml, paper.word("country"), new Look(Place.CENTER, 12, true, false, 0));
    line(xml, paper.word("motto"), new Look(Place.CENTER, 13, true, false, 0));
    rule(xml, Math.max(0, (width - left - twips(55)) / 2));
    line(xml, paper.word("place"), new Look(Place.CENTER, 13, false, true, 4));
    xml.close().close().close();
  }

  /** A line with nothing in it but its lower border, drawn in from both sides. */
  private static void rule(WordXml xml, int indent) {
    xml.open("p").open("pPr").open("pBdr");
    xml.leaf("bottom", "val", "single", "sz", "6", "space", "1", "color", "auto").close();
    xml.leaf("spacing", "before", "0", "after", "0", "line", "60", "lineRule", "exact");
    xml.leaf("ind", "left", String.valueOf(indent), "right", String.valueOf(indent));
    xml.close().close();
  }

  private void table(WordXml xml, ReportPaper paper) {
    var columns = paper.columns();
    double letters = columns.stream().mapToDouble(column -> column.width()).sum();
    var widths = columns.stream().map(column -> (int) (width * column.width() / letters)).toList();
    grid(xml, widths, true);
    xml.open("tr").open("trPr").leaf("cantSplit").leaf("tblHeader").close();
    for (int i = 0; i < widths.size(); i++) {
      cell(xml, widths.get(i), 1, columns.get(i).title(), look(Place.CENTER, true, false));
    }
    xml.close();
    paper.eachRow(row -> row(xml, widths, row, false));
    if (paper.isEmpty()) {
      xml.open("tr");
      cell(xml, width, widths.size(), paper.word("empty"), look(Place.CENTER, false, true));
      xml.close();
    }
    if (paper.total() != null) {
      row(xml, widths, paper.total(), true);
    }
    xml.close();
  }

  private void row(WordXml xml, List<Integer> widths, List<ReportPaper.Cell> cells, boolean bold) {
    xml.open("tr").open("trPr").leaf("cantSplit").close();
    for (int i = 0; i < widths.size(); i++) {
      var cell = cells.get(i);
      cell(xml, widths.get(i), 1, cell.text(), look(cell.place(), bold, false));
    }
    xml.close();
  }

  private Look look(Place place, boolean bold, boolean italic) {
    return new Look(place, paper.fontSize(), bold, italic, 0);
  }

  private void end(WordXml xml) {
    int half = width / 2;
    grid(xml, Collections.nCopies(2, half), false);
    xml.open("tr").open("trPr").leaf("cantSplit").close();
    plainCell(xml, half);
    line(xml, paper.word("recipients"), new Look(Place.LEFT, 12, true, true, 0));
    line(xml, paper.word("recipients-open"), new Look(Place.LEFT, 11, false, false, 0));
    xml.close();
    plainCell(xml, half);
    line(xml, paper.word("signer"), new Look(Place.CENTER, 13, true, false, 0));
    line(xml, paper.word("sign-here"), new Look(Place.CENTER, 11, false, true, 0));
    line(xml, "", new Look(Place.CENTER, 13, false, false, 60));
    xml.close().close().close();
  }

  private static void grid(WordXml xml, List<Integer> widths, boolean lines) {
    int sum = widths.stream().mapToInt(Integer::intValue).sum();
    xml.open("tbl").open("tblPr").leaf("tblW", "w", String.valueOf(sum), "type", "dxa");
    if (lines) {
      xml.open("tblBorders");
      for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
        xml.leaf(side, "val", "single", "sz", "4", "space", "0", "color", "auto");
      }
      xml.close();
    }
    xml.leaf("tblLayout", "type", "fixed").close().open("tblGrid");
    widths.forEach(each -> xml.leaf("gridCol", "w", String.valueOf(each)));
    xml.close();
  }

  private static void plainCell(WordXml xml, int cellWidth) {
    xml.open("tc").open("tcPr");
    xml.leaf("tcW", "w", String.valueOf(cellWidth), "type", "dxa").close();
  }

  private static void cell(WordXml xml, int cellWidth, int span, String text, Look look) {
    xml.open("tc").open("tcPr").leaf("tcW", "w", String.valueOf(cellWidth), "type", "dxa");
    if (span > 1) {
      xml.leaf("gridSpan", "val", String.valueOf(span));
    }
    xml.close();
    line(xml, text, look);
    xml.close();
  }

  private static void line(WordXml xml, String text, Look look) {
    line(xml, text, look, null);
  }

  private static void line(WordXml xml, String text, Look look, String colour) {
    xml.open("p").open("pPr");
    xml.leaf("spacing", "before", String.valueOf(20 * look.before), "after", "0");
    xml.leaf("jc", "val", look.place.name().toLowerCase(Locale.ROOT)).close();
    if (!text.isEmpty()) {
      xml.open("r").open("rPr");
      if (look.bold) {
        xml.leaf("b");
      }
      if (look.italic) {
        xml.leaf("i");
      }
      if (colour != null) {
        xml.leaf("color", "val", colour);
      }
      var size = String.valueOf((int) (2 * look.size));
      xml.leaf("sz", "val", size).leaf("szCs", "val", size).close().words(text).close();
    }
    xml.close();
  }

  private void section(WordXml xml) {
    var wide = String.valueOf(paper.landscape() ? A4_LONG : A4_SHORT);
    var high = String.valueOf(paper.landscape() ? A4_SHORT : A4_LONG);
    var edge = String.valueOf(twips(ReportPaper.MARGIN_MM));
    var near = String.valueOf(twips(ReportPaper.PAGE_NUMBER_FROM_TOP_MM));
    xml.open("sectPr").leaf("headerReference", "type", "default", "r:id", "header");
    xml.leaf("footerReference", "type", "default", "r:id", "footer");
    xml.leaf("footerReference", "type", "first", "r:id", "footer");
    xml.leaf("pgSz", "w", wide, "h", high, "orient", paper.landscape() ? "landscape" : "portrait");
    var left = String.valueOf(twips(ReportPaper.MARGIN_LEFT_MM));
    var right = String.valueOf(twips(ReportPaper.MARGIN_RIGHT_MM));
    xml.leaf(
        "pgMar", "top", edge, "right", right, "bottom", edge, "left", left, "header", near,
        "footer", near, "gutter", "0");
    xml.leaf("titlePg").close();
  }

  private static int twips(int millimetres) {
    return Math.round(millimetres * 1440 / 25.4f);
  }
}
