package vn.thao.systemtests;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.util.Map;

/** Reads the QR code of a statement as a telephone held to the paper does. */
final class Paper {

  private static final int SCALE = 4;

  private Paper() {}

  static String address(byte[] pdf) throws IOException, ReaderException {
    PdfReader reader = new PdfReader(pdf);
    try {
      for (int number = 1; number < reader.getXrefSize(); number++) {
        if (reader.getPdfObject(number) instanceof PRStream stream
            && PdfName.IMAGE.equals(stream.getAsName(PdfName.SUBTYPE))) {
          return decoded(stream);
        }
      }
      throw NotFoundException.getNotFoundInstance();
    } finally {
      reader.close();
    }
  }

  private static String decoded(PRStream stream) throws IOException, ReaderException {
    int width = stream.getAsNumber(PdfName.WIDTH).intValue();
    int height = stream.getAsNumber(PdfName.HEIGHT).intValue();
    byte[] small = PdfReader.getStreamBytes(stream);
    byte[] large = new byte[width * SCALE * height * SCALE];
    for (int i = 0; i < large.length; i++) {
      int x = i % (width * SCALE) / SCALE;
      int y = i / (width * SCALE) / SCALE;
      large[i] = small[y * width + x];
    }
    PlanarYUVLuminanceSource source =
        new PlanarYUVLuminanceSource(
            large, width * SCALE, height * SCALE, 0, 0, width * SCALE, height * SCALE, false);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new GlobalHistogramBinarizer(source)),
            Map.of(DecodeHintType.PURE_BARCODE, true))
        .getText();
  }
}
