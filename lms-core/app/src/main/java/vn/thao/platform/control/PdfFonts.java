package vn.thao.platform.control;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The fonts of every PDF: as wide as Times New Roman, with all Vietnamese letters, and embedded, so
 * that a paper looks the same everywhere.
 */
public final class PdfFonts {

  private PdfFonts() {}

  /**
   * @param style Regular, Bold, Italic or BoldItalic
   */
  public static BaseFont font(String style) {
    var name = "LiberationSerif-" + style + ".ttf";
    try (var stream = PdfFonts.class.getClassLoader().getResourceAsStream("liberation/" + name)) {
      return BaseFont.createFont(
          name,
          BaseFont.IDENTITY_H,
          BaseFont.EMBEDDED,
          BaseFont.CACHED,
          stream.readAllBytes(),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
