package vn.thao.people.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thao.people.entity.ImportColumn;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportSheet;
import vn.thao.people.entity.ImportSheet.Entry;
import vn.thao.people.entity.ImportTable;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Refused;

/**
 * Finds the columns of a list by their headings, in Vietnamese or English, with or without
 * diacritics. A file with citizen ids is refused whole, so that they are not even kept.
 */
final class ImportHeadings {

  /** What is left of a number that looks like a citizen id. */
  static final Pattern MASKED = Pattern.compile("x{8}\\d{4}");

  private static final Pattern CITIZEN_ID =
      Pattern.compile(
          ".*\\b(cccd|cmnd|cmt|can cuoc|chung minh|dinh danh ca nhan|citizen id|identity|"
              + "national id)\\b.*");
  private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{12}");

  private final Texts texts;
  private final Locale language;
  private final ImportKind kind;

  /**
   * @param language of the reader, for naming what is missing
   */
  ImportHeadings(Texts texts, Locale language, ImportKind kind) {
    this.texts = texts;
    this.language = language;
    this.kind = kind;
  }

  ImportSheet understand(ImportTable table) {
    if (table.lines().size() < 2) {
      throw new Refused("import.no-rows");
    }
    var places = new LinkedHashMap<String, Integer>();
    var unknown = new ArrayList<String>();
    place(table.lines().get(0).cells(), places, unknown);
    for (var column : kind.columns()) {
      if (column.required() && !places.containsKey(column.name())) {
        throw new Refused("import.heading-missing", heading(column.name()));
      }
    }
    var entries = new ArrayList<Entry>();
    int examples = 0;
    for (var line : table.lines().subList(1, table.lines().size())) {
      if (isExample(places.containsKey(ImportKind.NOTE) ? note(line, places) : "")) {
        examples++;
      } else {
        entries.add(new Entry(line.number(), cells(line, places)));
      }
    }
    if (entries.isEmpty()) {
      throw new Refused("import.no-rows");
    }
    var columns = kind.columns().stream().map(ImportColumn::name).filter(places::containsKey);
    return new ImportSheet(columns.toList(), unknown, examples, entries);
  }

  private void place(List<String> headings, Map<String, Integer> places, List<String> unknown) {
    var names = names();
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i);
      var name = names.get(folded(heading));
      if (CITIZEN_ID.matcher(folded(heading)).matches()) {
        throw new Refused("import.citizen-id", shortened(heading));
      }
      if (name == null) {
        if (!heading.isBlank()) {
          unknown.add(shortened(heading));
        }
      } else if (places.put(name, i) != null) {
        throw new Refused("import.heading-twice", shortened(heading));
      }
    }
  }

  private static String note(ImportTable.Line line, Map<String, Integer> places) {
    return line.cell(places.get(ImportKind.NOTE));
  }

  private static boolean isExample(String note) {
    return folded(note).startsWith("vi du") || folded(note).startsWith("example");
  }

  private Map<String, String> cells(ImportTable.Line line, Map<String, Integer> places) {
    var cells = new LinkedHashMap<String, String>();
    places.forEach(
        (name, place) -> {
          var cell = line.cell(place);
          if (!cell.isBlank() && !name.equals(ImportKind.NOTE)) {
            cells.put(name, masked(cell));
          }
        });
    return cells;
  }

  private static String masked(String cell) {
    var digits = cell.replaceAll("[ .]", "");
    return TWELVE_DIGITS.matcher(digits).matches() ? "xxxxxxxx" + digits.substring(8) : cell;
  }

  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    var all = new ArrayList<>(kind.columns().stream().map(ImportColumn::name).toList());
    all.add(ImportKind.NOTE);
    for (var name : all) {
      names.put(folded(name), name);
      for (var each : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
        names.put(folded(texts.get(each, "import.column." + name)), name);
      }
    }
    return names;
  }

  private String heading(String name) {
    return texts.get(language, "import.column." + name);
  }

  /** Without case, diacritics, stars and doubled spaces; so {@code "Số hiệu *"} is found. */
  static String folded(String text) {
    return Names.searchable(text).replaceAll("[*:()\\[\\]_-]", " ").replaceAll("\\s+", " ").strip();
  }

  private static String shortened(String heading) {
    return heading.length() > 60 ? heading.substring(0, 60) + "…" : heading;
  }
}
