package vn.thao.certification.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.thao.platform.control.PdfFonts;
import vn.thao.platform.control.PdfTables;

/**
 * Draws the templates {@code statement-1} and {@code statement-2}: one landscape page with the
 * official heading, drawn from frozen data alone. The words come from the bundle, Vietnamese with
 * the English title below; the signature is left to the clerk. A change of what is said needs a new
 * template version.
 */
final class StatementDocument {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String BUNDLE = "vn.thao.certification.messages";
  private static final Color INK = new Color(0x1B2430);
  private static final Color SOFT = new Color(0x52606D);
  private static final Color PRIMARY = new Color(0x0A4558);
  private static final int SHORT_HASH = 16;

  private final JsonObject data;
  private final String code;
  private final String hash;
  private final String url;
  private final ResourceBundle vietnamese = bundle(Locale.ROOT);
  private final ResourceBundle english = bundle(Locale.ENGLISH);
  private final BaseFont regular = PdfFonts.font("Regular");
  private final BaseFont bold = PdfFonts.font("Bold");
  private final BaseFont italic = PdfFonts.font("Italic");

  StatementDocument(JsonObject data, String code, String hash, String publicUrl) {
    this.data = data;
    this.code = code;
    this.hash = hash;
    this.url = publicUrl + "/certification/verification";
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    var document = new Document(PageSize.A4.rotate(), 62, 62, 50, 36);
    var writer = PdfWriter.getInstance(document, bytes);
    document.addTitle(vi("statement.pdf.title") + " " + data.getString("number"));
    document.addSubject(name("course", "vi"));
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
    frame(writer);
    document.add(heading());
    body(document);
    document.add(foot());
    document.close();
    return bytes.toByteArray();
  }

  private void frame(PdfWriter writer) {
    var page = PageSize.A4.rotate();
    var canvas = writer.getDirectContentUnder();
    canvas.setColorStroke(PRIMARY);
    for (float[] line : new float[][] {{24, 2f}, {29, .6f}}) {
      canvas.setLineWidth(line[1]);
      canvas.rectangle(
          line[0], line[0], page.getWidth() - 2 * line[0], page.getHeight() - 2 * line[0]);
      canvas.stroke();
    }
  }

  private PdfPTable heading() {
    var table = PdfTables.table(42, 58);
    var left = PdfTables.cell();
    if (data.containsKey("agency")) {
      left.addElement(line(upper(name("agency", "vi")), regular, 12, INK, 0));
    }
    left.addElement(line(upper(name("unit", "vi")), bold, 12, INK, 0));
    left.addElement(rule(25));
    left.addElement(
        line(vi("statement.pdf.number", data.getString("number")), regular, 13, INK, 6));
    table.addCell(left);
    var right = PdfTables.cell();
    right.addElement(line(vi("statement.pdf.country"), bold, 13, INK, 0));
    right.addElement(line(vi("statement.pdf.motto"), bold, 14, INK, 0));
    right.addElement(rule(38));
    table.addCell(right);
    return table;
  }

  private void body(Document document) {
    if (data.getBoolean("demo", false)) {
      document.add(line(vi("statement.pdf.demo"), bold, 12, new Color(0xB3261E), 10));
    }
    document.add(line(vi("statement.pdf.title"), bold, 28, PRIMARY, 16));
    document.add(line(en("statement.pdf.title"), italic, 12, SOFT, 0));
    if (data.containsKey("replaces")) {
      var old = vi("statement.pdf.replaces", data.getString("replaces"));
      document.add(line(old, italic, 12, SOFT, 4));
    }
    document.add(line(vi("statement.pdf.confirms", name("unit", "vi")), regular, 14, INK, 16));
    document.add(line(data.getString("fullName"), bold, 26, INK, 8));
    document.add(line(vi("statement.pdf.completed"), regular, 14, INK, 8));
    var course = data.getJsonObject("course");
    document.add(
        line(
            vi("statement.pdf.course", course.getString("code"), course.getString("vi")),
            bold,
            18,
            INK,
            8));
    document.add(line(course.getString("en"), italic, 12, SOFT, 0));
    document.add(line(length(), regular, 14, INK, 12));
  }

  private String length() {
    var day = DAY.format(LocalDate.parse(data.getString("completedOn")));
    int periods = data.getInt("periods");
    return periods == 0
        ? vi("statement.pdf.day", day)
        : vi("statement.pdf.length", String.valueOf(periods), day);
  }

  private PdfPTable foot() {
    var table = PdfTables.table(16, 40, 44);
    table.setSpacingBefore(22);
    var picture = PdfTables.cell();
    picture.addElement(qr());
    table.addCell(picture);
    var check = PdfTables.cell();
    for (var text :
        new String[] {
          vi("statement.pdf.check"),
          url,
          vi("statement.pdf.code", code),
          vi("statement.pdf.hash", hash.substring(0, SHORT_HASH))
        }) {
      var paragraph = line(text, regular, 9, SOFT, 3);
      paragraph.setAlignment(Element.ALIGN_LEFT);
      check.addElement(paragraph);
    }
    table.addCell(check);
    var signature = PdfTables.cell();
    signature.addElement(line(issued(), italic, 13, INK, 0));
    signature.addElement(line(vi("statement.pdf.signer"), bold, 13, INK, 2));
    signature.addElement(line(vi("statement.pdf.sign-here"), italic, 11, SOFT, 0));
    table.addCell(signature);
    return table;
  }

  private String issued() {
    var day = LocalDate.parse(data.getString("issuedOn"));
    return vi(
        "statement.pdf.issued",
        String.format("%02d", day.getDayOfMonth()),
        String.format("%02d", day.getMonthValue()),
        String.valueOf(day.getYear()));
  }

  private Image qr() {
    var matrix = matrix();
    int size = matrix.getWidth();
    var grey = new byte[size * size];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (matrix.get(i % size, i / size) ? 0 : 0xFF);
    }
    var image = Image.getInstance(size, size, 1, 8, grey);
    image.scaleAbsolute(88, 88);
    image.setAlt(url + "?code=" + code);
    return image;
  }

  private BitMatrix matrix() {
    try {
      return new QRCodeWriter()
          .encode(
              url + "?code=" + code,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  2));
    } catch (WriterException tooLong) {
      throw new IllegalStateException(tooLong);
    }
  }

  private static Paragraph line(
      String text, BaseFont face, float size, Color colour, float before) {
    var paragraph = new Paragraph(size * 1.3f, text, new Font(face, size, Font.UNDEFINED, colour));
    paragraph.setAlignment(Element.ALIGN_CENTER);
    paragraph.setSpacingBefore(before);
    return paragraph;
  }

  /** A thin rule of a part of the column's width, as the official layout asks below the heading. */
  private static PdfPTable rule(float percent) {
    var table = PdfTables.table(100);
    table.setWidthPercentage(percent);
    table.setSpacingBefore(2);
    var cell = new PdfPCell(new Phrase(new Chunk(" ", new Font(Font.HELVETICA, 2))));
    cell.setBorder(PdfPCell.BOTTOM);
    cell.setBorderWidthBottom(.8f);
    cell.setFixedHeight(7);
    table.addCell(cell);
    return table;
  }

  private String name(String member, String language) {
    var name = data.getJsonObject(member);
    return name == null ? "" : name.getString(language);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private String vi(String key, Object... arguments) {
    return MessageFormat.format(vietnamese.getString(key), arguments);
  }

  private String en(String key) {
    return english.getString(key);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        StatementDocument.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }
}
