package vn.thao.platform.control;

import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;

/** What lays things beside one another on a paper, without a line of its own. */
public final class PdfTables {

  private PdfTables() {}

  /** As wide as the text. */
  public static PdfPTable table(float... widths) {
    var table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    return table;
  }

  public static PdfPCell cell() {
    var cell = new PdfPCell();
    cell.setBorder(PdfPCell.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }
}
