package vn.thao.people.entity;

import static vn.thao.people.entity.ImportColumn.free;
import static vn.thao.people.entity.ImportColumn.identifies;
import static vn.thao.people.entity.ImportColumn.kept;
import static vn.thao.people.entity.ImportColumn.needed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.people.entity.ImportColumn.Shape;

/**
 * The lists that HR brings, in the order in which an empty installation needs them. What makes two
 * rows the same thing is the key: a code, a staff number, or who, where, as what and since when.
 */
public enum ImportKind {
  UNITS(
      List.of("code"),
      identifies("code", Shape.CODE, 40),
      needed("name", Shape.TEXT, 200),
      kept("name-en", Shape.TEXT, 200, ""),
      needed("type", Shape.TYPE, 40),
      kept("parent", Shape.CODE, 40, ""),
      identifies("from", Shape.DATE, 10)),
  POSITIONS(
      List.of("code"),
      identifies("code", Shape.CODE, 20),
      needed("name", Shape.TEXT, 200),
      kept("name-en", Shape.TEXT, 200, ""),
      identifies("from", Shape.DATE, 10)),
  STAFF(
      List.of("staff-number"),
      identifies("staff-number", Shape.CODE, 40),
      needed("full-name", Shape.NAME, 100),
      kept("given-name", Shape.NAME, 50, ""),
      kept("unit", Shape.CODE, 40, ""),
      kept("mail", Shape.MAIL, 254, "")),
  ASSIGNMENTS(
      List.of("staff-number", "unit", "position", "from"),
      identifies("staff-number", Shape.CODE, 40),
      identifies("unit", Shape.CODE, 40),
      identifies("position", Shape.CODE, 20),
      needed("kind", Shape.KIND, 20),
      kept("share", Shape.PERCENT, 3, "100"),
      identifies("from", Shape.DATE, 10),
      free("to", Shape.DATE, 10),
      kept("decision", Shape.TEXT, 100, "")),
  NORMS(
      List.of("unit", "unit-type", "position", "kind", "from"),
      new ImportColumn("unit", Shape.CODE, 40, false, false, false, ""),
      new ImportColumn("unit-type", Shape.TYPE, 40, false, false, false, ""),
      identifies("position", Shape.CODE, 20),
      identifies("kind", Shape.KIND, 20),
      needed("required", Shape.NUMBER, 6),
      needed("source", Shape.TEXT, 200),
      identifies("from", Shape.DATE, 10),
      free("to", Shape.DATE, 10)),
  ESTABLISHMENTS(
      List.of("unit", "position", "from"),
      identifies("unit", Shape.CODE, 40),
      identifies("position", Shape.CODE, 20),
      needed("assigned", Shape.NUMBER, 6),
      needed("decision", Shape.TEXT, 100),
      identifies("from", Shape.DATE, 10),
      free("to", Shape.DATE, 10)),
  STAFF_TYPES(
      List.of("staff-number", "from"),
      identifies("staff-number", Shape.CODE, 40),
      needed("staff-type", Shape.STAFF_TYPE, 20),
      needed("decision", Shape.TEXT, 100),
      identifies("from", Shape.DATE, 10),
      free("to", Shape.DATE, 10)),
  /** What reports count by and no page shows. */
  DETAILS(
      List.of("staff-number"),
      identifies("staff-number", Shape.CODE, 40),
      kept("sex", Shape.SEX, 10, ""),
      kept("birth-year", Shape.YEAR, 4, ""),
      kept("rank", Shape.TEXT, 60, ""),
      kept("qualification", Shape.TEXT, 60, ""),
      kept("language", Shape.TEXT, 60, ""),
      identifies("from", Shape.DATE, 10)),
  /** Kept sealed; never read back, not even to say what a row would change. */
  SENSITIVE(
      List.of("staff-number"),
      identifies("staff-number", Shape.CODE, 40),
      kept("ethnic-minority", Shape.YES_NO, 10, ""),
      kept("party-member", Shape.YES_NO, 10, ""),
      identifies("from", Shape.DATE, 10));

  /** The shapes whose cells hold one of a few words, and those words' codes. */
  private static final Map<Shape, List<String>> WORDS =
      Map.of(
          Shape.KIND,
          List.of("FULL_TIME", "CONCURRENT"),
          Shape.TYPE,
          List.of(
              "province",
              "office",
              "department",
              "division",
              "commune",
              "service-unit",
              "party-body",
              "mass-organisation",
              "other"),
          Shape.SEX,
          List.of("FEMALE", "MALE"),
          Shape.STAFF_TYPE,
          StaffType.names(),
          Shape.YES_NO,
          List.of("YES", "NO"));

  /** The column whose cell says that a row is only an example. */
  public static final String NOTE = "note";

  private final List<String> key;
  private final List<ImportColumn> columns;

  ImportKind(List<String> key, ImportColumn... columns) {
    this.key = key;
    this.columns = List.of(columns);
  }

  public static Optional<ImportKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** The codes of a shape's words, which stand in the bundles as {@link #text} says. */
  public static List<String> words(Shape shape) {
    return WORDS.getOrDefault(shape, List.of());
  }

  /** The key of a word's text. */
  public static String text(Shape shape, String code) {
    return (shape == Shape.STAFF_TYPE ? "staff-type." : "import.word.") + code;
  }

  public boolean isSensitive() {
    return this == SENSITIVE;
  }

  /** The columns that say something of a person since the day of {@code from}. */
  public List<String> attributes() {
    return this == DETAILS || this == SENSITIVE
        ? columns.stream().filter(ImportColumn::compared).map(ImportColumn::name).toList()
        : List.of();
  }

  public List<String> key() {
    return key;
  }

  public List<ImportColumn> columns() {
    return columns;
  }

  public ImportColumn column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }
}
