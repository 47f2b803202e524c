package vn.thao.competency.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.CompetencyKind;
import vn.thao.competency.entity.Descriptor;
import vn.thao.competency.entity.Framework;
import vn.thao.competency.entity.FrameworkDraftFile;
import vn.thao.competency.entity.FrameworkProblem;
import vn.thao.competency.entity.Wording;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Csv;

/**
 * A framework as a table: one row for each level of each competency, a group and what has no level
 * yet in one row. The order of the rows is the order of the tree.
 */
final class FrameworkCsv {

  /** Each heading is the text {@code frameworks.column.<name>}, in whatever language. */
  enum Column {
    CODE,
    PARENT,
    KIND,
    RETIRED,
    NAME_VI,
    NAME_EN,
    LEVEL,
    TEXT_VI,
    TEXT_EN,
    IDENTIFIER
  }

  private static final int MOST_ROWS = 5_000;

  private final Texts texts;

  FrameworkCsv(Texts texts) {
    this.texts = texts;
  }

  String write(Framework framework, Locale language) {
    var lines = new StringBuilder(Csv.MARK);
    var headings = new ArrayList<String>();
    for (var column : Column.values()) {
      headings.add(heading(column, language));
    }
    lines.append(Csv.line(headings));
    for (var one : framework.competencies()) {
      if (one.levels().isEmpty()) {
        lines.append(line(one, "", new Wording("", "")));
      }
      one.levels()
          .forEach(level -> lines.append(line(one, String.valueOf(level.level()), level.text())));
    }
    return lines.toString();
  }

  private static String line(Competency one, String level, Wording text) {
    return Csv.line(
        List.of(
            one.code(),
            one.parent(),
            one.kind().code(),
            one.retired() ? "x" : "",
            one.name().vi(),
            one.name().en(),
            level,
            text.vi(),
            text.en(),
            one.identifier()));
  }

  private String heading(Column column, Locale language) {
    return texts.get(language, "frameworks.column." + column);
  }

  FrameworkDraftFile read(String text) {
    var problems = new ArrayList<FrameworkProblem>();
    var rows = new LinkedHashMap<String, Rows>();
    try (var parser = CSVParser.parse(text, format(text))) {
      read(parser, rows, problems);
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      problems.add(FrameworkProblem.at("", "frameworks.broken-csv"));
    }
    var where = new HashMap<String, String>();
    rows.forEach((code, all) -> where.put(code, all.first.line));
    return new FrameworkDraftFile(
        rows.values().stream().map(Rows::competency).toList(), where, problems);
  }

  private void read(CSVParser parser, Map<String, Rows> rows, List<FrameworkProblem> problems) {
    Map<Column, Integer> places = null;
    long end = 0;
    for (var record : parser) {
      var line = String.valueOf(end + 1);
      end = Math.max(parser.getCurrentLineNumber(), end + 1);
      var cells = record.stream().map(FrameworkCsv::clean).toList();
      if (cells.stream().allMatch(String::isEmpty)) {
        continue;
      }
      if (record.getRecordNumber() > MOST_ROWS) {
        problems.add(FrameworkProblem.at(line, "frameworks.too-many-rows", MOST_ROWS));
        return;
      }
      if (places != null) {
        take(new Row(line, cells, places), rows, problems);
        continue;
      }
      places = places(cells);
      if (!places.keySet().containsAll(List.of(Column.CODE, Column.NAME_VI))) {
        var code = heading(Column.CODE, Texts.VIETNAMESE);
        var name = heading(Column.NAME_VI, Texts.VIETNAMESE);
        problems.add(FrameworkProblem.at(line, "frameworks.headings", code, name));
        return;
      }
    }
  }

  /** The rows of one code. */
  private static final class Rows {
    private final Row first;
    private final CompetencyKind kind;
    private final List<Descriptor> levels = new ArrayList<>();

    Rows(Row first, CompetencyKind kind) {
      this.first = first;
      this.kind = kind;
    }

    Competency competency() {
      var identifier = first.get(Column.IDENTIFIER).toLowerCase(Locale.ROOT);
      levels.sort(java.util.Comparator.comparingInt(Descriptor::level));
      return new Competency(
          first.code(),
          identifier.isEmpty() ? UUID.randomUUID().toString() : identifier,
          kind,
          first.get(Column.PARENT).toUpperCase(Locale.ROOT),
          new Wording(first.get(Column.NAME_VI), first.get(Column.NAME_EN)),
          !first.get(Column.RETIRED).isEmpty(),
          levels);
    }
  }

  private record Row(String line, List<String> cells, Map<Column, Integer> places) {

    String get(Column column) {
      var place = places.get(column);
      return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    String code() {
      return get(Column.CODE).toUpperCase(Locale.ROOT);
    }
  }

  private static void take(Row row, Map<String, Rows> rows, List<FrameworkProblem> problems) {
    if (row.code().isEmpty()) {
      problems.add(FrameworkProblem.at(row.line(), "frameworks.no-code"));
      return;
    }
    var kind = row.get(Column.KIND);
    if (!kind.isEmpty() && CompetencyKind.of(kind).isEmpty()) {
      problems.add(FrameworkProblem.at(row.line(), "frameworks.no-kind", kind));
    }
    if (!row.get(Column.IDENTIFIER).matches("(?i)([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?")) {
      problems.add(FrameworkProblem.at(row.line(), "frameworks.no-uuid"));
    }
    var known =
        rows.computeIfAbsent(
            row.code(),
            code -> new Rows(row, CompetencyKind.of(kind).orElse(CompetencyKind.DOMAIN)));
    compare(known.first, row, problems);
    var level = row.get(Column.LEVEL);
    if (level.matches("\\d{1,3}")) {
      known.levels.add(
          new Descriptor(
              Integer.parseInt(level),
              new Wording(row.get(Column.TEXT_VI), row.get(Column.TEXT_EN))));
    } else if (!level.isEmpty()) {
      problems.add(FrameworkProblem.at(row.line(), "frameworks.level-number", level));
    } else if (!row.get(Column.TEXT_VI).isEmpty() || !row.get(Column.TEXT_EN).isEmpty()) {
      problems.add(FrameworkProblem.at(row.line(), "frameworks.level-absent"));
    }
  }

  /** Rows of the same code say the same of it, or nothing. */
  private static void compare(Row first, Row row, List<FrameworkProblem> problems) {
    for (var column : List.of(Column.NAME_VI, Column.NAME_EN, Column.PARENT, Column.KIND)) {
      var value = row.get(column);
      if (!value.isEmpty() && !value.equals(first.get(column))) {
        problems.add(
            FrameworkProblem.at(row.line(), "frameworks.row-differs", row.code(), first.line()));
        return;
      }
    }
  }

  private Map<Column, Integer> places(List<String> cells) {
    var names = new HashMap<String, Column>();
    for (var column : Column.values()) {
      names.put(folded(column.name()), column);
      names.put(folded(heading(column, Texts.VIETNAMESE)), column);
      names.put(folded(heading(column, Texts.ENGLISH)), column);
    }
    var places = new EnumMap<Column, Integer>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      var column = names.get(folded(cells.get(i)));
      if (column != null) {
        places.putIfAbsent(column, i);
      }
    }
    return places;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]", "");
  }

  /** Without the apostrophe that keeps a spreadsheet from taking it for a formula. */
  private static String clean(String cell) {
    var text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFC);
    return text.matches("(?s)'[=+\\-@].*") ? text.substring(1) : text;
  }

  /** The first line tells which sign stands between. */
  private static CSVFormat format(String text) {
    var head = text.lines().findFirst().orElse("");
    boolean semicolons = head.chars().filter(c -> c == ';').count() > 1;
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(semicolons ? ';' : ',')
        .setIgnoreEmptyLines(false)
        .get();
  }
}
