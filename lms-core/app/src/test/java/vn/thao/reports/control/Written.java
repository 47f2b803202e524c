package vn.thao.reports.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What something writes, for a test to look at. */
final class Written {

  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private Written() {}

  static byte[] bytes(Writer writer) {
    var out = new ByteArrayOutputStream();
    try {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String text(Writer writer) {
    return new String(bytes(writer), StandardCharsets.UTF_8);
  }
}
