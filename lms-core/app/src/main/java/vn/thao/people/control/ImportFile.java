package vn.thao.people.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.thao.people.entity.ImportTable;
import vn.thao.people.entity.ImportTable.Line;
import vn.thao.platform.entity.Refused;

/**
 * Reads an uploaded list, whatever it is: a workbook, or text with commas or semicolons. Trusts
 * nothing: the size is limited before and after unpacking, no formula is computed, and text that is
 * not UTF-8 is refused rather than guessed at.
 */
public final class ImportFile {

  static final int LARGEST = 5 * 1024 * 1024;
  static final int MOST_ROWS = 20_000;

  private static final long LARGEST_UNPACKED = 80L * 1024 * 1024;
  private static final int MOST_ENTRIES = 500;
  private static final int MOST_CHARACTERS = 2_500_000;

  /** Columns beyond this are not looked at. */
  static final int MOST_COLUMNS = 40;

  private ImportFile() {}

  /**
   * @throws Refused with a sentence that says what to do
   */
  public static ImportTable read(byte[] bytes) {
    if (bytes.length == 0) {
      throw new Refused("import.empty");
    }
    if (bytes.length > LARGEST) {
      throw new Refused("import.too-large");
    }
    var lines = isZip(bytes) ? workbook(bytes) : text(bytes);
    long characters =
        lines.stream().flatMap(line -> line.cells().stream()).mapToLong(String::length).sum();
    if (characters > MOST_CHARACTERS) {
      throw new Refused("import.too-large");
    }
    return new ImportTable(lines);
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  private static List<Line> workbook(byte[] bytes) {
    weigh(bytes);
    return ImportWorkbook.lines(bytes);
  }

  /** Unpacks into nothing, to see that little does not become much. */
  private static void weigh(byte[] bytes) {
    try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
      var buffer = new byte[8192];
      long size = 0;
      int entries = 0;
      for (var entry : Collections.list(zip.getEntries())) {
        if (++entries > MOST_ENTRIES) {
          throw new Refused("import.broken");
        }
        try (var in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            size += read;
            if (size > LARGEST_UNPACKED) {
              throw new Refused("import.too-large");
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Refused("import.broken");
    }
  }

  private static List<Line> text(byte[] bytes) {
    var text = decoded(bytes);
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    var lines = new ArrayList<Line>();
    try (var parser = CSVParser.parse(text, format)) {
      long end = 0;
      for (var record : parser) {
        int number = (int) end + 1;
        end = Math.max(parser.getCurrentLineNumber(), number);
        var cells = record.stream().limit(MOST_COLUMNS).map(cell -> clean(cell)).toList();
        add(lines, new Line(number, cells));
      }
      return lines;
    } catch (IOException | IllegalStateException | java.io.UncheckedIOException broken) {
      throw new Refused("import.broken-text");
    }
  }

  static void add(List<Line> lines, Line line) {
    if (line.isBlank()) {
      return;
    }
    if (lines.size() > MOST_ROWS) {
      throw new Refused("import.too-many-rows");
    }
    lines.add(line);
  }

  static String clean(String cell) {
    return Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
  }

  private static String decoded(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new Refused("import.encoding");
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new Refused("import.encoding");
    }
  }

  /** Whichever the first line has more of, outside of quotes. */
  private static char delimiter(String text) {
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '\n' && commas + semicolons > 0) {
        break;
      } else if (!quoted && c == ',') {
        commas++;
      } else if (!quoted && c == ';') {
        semicolons++;
      }
    }
    return semicolons > commas ? ';' : ',';
  }
}
