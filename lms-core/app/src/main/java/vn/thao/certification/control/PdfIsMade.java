package vn.thao.certification.control;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import vn.thao.platform.control.PdfFonts;
import vn.thao.platform.control.SelfCheck;

/** Makes a page with letters of ours in the fonts of the statements, and throws it away. */
@ApplicationScoped
class PdfIsMade implements SelfCheck {

  /** A letter with a tone, one with a bar, and the sign of the đồng. */
  private static final String LETTERS = "\u1ec7\u0111\u20ab";

  @Override
  public Name name() {
    return Name.PDF;
  }

  @Override
  public Finding run() {
    var font = PdfFonts.font("Regular");
    if (!LETTERS.chars().allMatch(font::charExists)) {
      return Finding.bad("self-test.pdf.letters");
    }
    var bytes = new ByteArrayOutputStream();
    var document = new Document();
    PdfWriter.getInstance(document, bytes);
    document.open();
    document.add(new Paragraph(LETTERS, new Font(font)));
    document.close();
    return Finding.good("self-test.pdf.good", bytes.size());
  }
}
