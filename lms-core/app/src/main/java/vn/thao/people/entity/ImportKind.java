package vn.thao.people.entity;

import static vn.thao.people.entity.ImportColumn.free;
import static vn.thao.people.entity.ImportColumn.identifies;
import static vn.thao.people.entity.ImportColumn.kept;
import static vn.thao.people.entity.ImportColumn.needed;

import java.util.Arrays;
import java.util.List;
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
      free("to", Shape.DATE, 10));

  /** Chuyên trách and kiêm nhiệm; their words stand in the bundles as {@code import.word.…}. */
  public static final List<String> KINDS = List.of("FULL_TIME", "CONCURRENT");

  /** The types of units; their words stand in the bundles as {@code import.word.…}. */
  public static final List<String> TYPES =
      List.of(
          "province",
          "office",
          "department",
          "division",
          "commune",
          "service-unit",
          "party-body",
          "mass-organisation",
          "other");

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
