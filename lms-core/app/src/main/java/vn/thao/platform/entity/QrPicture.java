package vn.thao.platform.entity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a QR code for an SVG drawing, so that it needs no picture of its own.
 *
 * @param size of the square, in modules, with the quiet zone around
 * @param path the dark modules as path data
 */
public record QrPicture(int size, String path) {

  private static final int QUIET_ZONE = 4;

  public static QrPicture of(String text) {
    var matrix = matrix(text);
    var path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        int from = x;
        while (x < matrix.getWidth() && matrix.get(x, y)) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from).append(' ').append(y).append('h').append(x - from);
          path.append("v1H").append(from).append('z');
        }
      }
    }
    return new QrPicture(matrix.getWidth(), path.toString());
  }

  private static BitMatrix matrix(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  QUIET_ZONE));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }
}
