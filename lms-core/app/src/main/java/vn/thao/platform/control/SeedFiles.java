package vn.thao.platform.control;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the data files that come with the application. */
public final class SeedFiles {

  private SeedFiles() {}

  @SuppressWarnings("unchecked")
  public static Map<String, Object> yaml(String path) {
    try (var stream = open(path)) {
      return (Map<String, Object>)
          new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with a header line, in UTF-8. */
  public static List<CSVRecord> csv(String path) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = new InputStreamReader(open(path), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a member that is a plain string or {@code {vi, en}}. */
  public static String text(Object value, String language) {
    if (value instanceof Map<?, ?> texts) {
      var found = texts.get(language);
      return found == null ? text(texts.get("vi"), language) : found.toString();
    }
    return value == null ? "" : value.toString();
  }

  public static LocalDate date(Object value) {
    return value == null || value.toString().isBlank() ? null : LocalDate.parse(value.toString());
  }

  private static java.io.InputStream open(String path) {
    var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
    if (stream == null) {
      throw new IllegalStateException("Missing in the application: " + path);
    }
    return stream;
  }
}
