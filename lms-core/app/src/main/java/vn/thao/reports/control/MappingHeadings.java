package vn.thao.reports.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.thao.people.control.ImportFile;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.DayForm;
import vn.thao.reports.entity.Mapping;
import vn.thao.reports.entity.MappingColumn;
import vn.thao.reports.entity.MappingField;

/** Takes the headings of a template, in their order, out of what somebody pasted or uploaded. */
final class MappingHeadings {

  /** A list is read so far; a template that is wider may have lost columns. */
  private static final int WIDEST_FILE = 39;

  private final Map<String, MappingField> ours = new HashMap<>();

  MappingHeadings(Texts texts) {
    for (var field : MappingField.values()) {
      for (var language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
        ours.put(plain(texts.get(language, "mapping.field." + field)), field);
      }
    }
  }

  /**
   * @throws Refused when there is nothing to read
   */
  Mapping mapping(String pasted, byte[] file) {
    var headings = pasted.isBlank() && file != null ? first(file) : split(pasted);
    return new Mapping(
        DayForm.DAY_MONTH_YEAR,
        headings.stream()
            .map(heading -> heading.replaceAll("\\s+", " ").strip())
            .filter(heading -> !heading.isEmpty())
            .map(
                heading ->
                    new MappingColumn(
                        heading, ours.getOrDefault(plain(heading), MappingField.NOTHING), ""))
            .toList());
  }

  private static List<String> first(byte[] file) {
    var lines = ImportFile.read(file).lines();
    var cells = lines.isEmpty() ? List.<String>of() : lines.get(0).cells();
    if (cells.size() > WIDEST_FILE) {
      throw new Refused("mapping.file-too-wide", WIDEST_FILE);
    }
    return cells;
  }

  /** A spreadsheet copies a row with tabs between, and quotes a cell that has two lines. */
  private static List<String> split(String pasted) {
    if (!pasted.contains("\t")) {
      return Arrays.asList(pasted.contains("\n") ? pasted.split("\\R") : pasted.split(";"));
    }
    try (var parser = CSVParser.parse(pasted, CSVFormat.TDF)) {
      var records = parser.iterator();
      return records.hasNext() ? new ArrayList<>(records.next().toList()) : List.of();
    } catch (IOException | RuntimeException unquoted) {
      return Arrays.asList(pasted.split("[\\t\\r\\n]+"));
    }
  }

  private static String plain(String heading) {
    return Names.searchable(heading).replace("*", "").strip();
  }
}
