package vn.thao.reports.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thao.platform.entity.Refused;

/**
 * How our training records fill the template of another system, such as the training group of the
 * national database of staff: its headings in their order, and what of ours stands in each. Which
 * headings there are is the other system's to say; none is known here. A mapping has a name and
 * versions, of which the newest counts; a version never changes.
 *
 * @param dayForm how days are written
 */
public record Mapping(DayForm dayForm, List<MappingColumn> columns) {

  public static final int MOST_COLUMNS = 60;
  public static final int LONGEST_HEADING = 200;
  public static final int LONGEST_TEXT = 200;

  public Mapping {
    columns = List.copyOf(columns);
  }

  /**
   * @throws Refused when there is no column, too many, or one with more words than a cell bears
   */
  public Mapping checked() {
    if (columns.isEmpty()) {
      throw new Refused("mapping.no-columns");
    }
    if (columns.size() > MOST_COLUMNS) {
      throw new Refused("mapping.too-many", MOST_COLUMNS);
    }
    for (var column : columns) {
      if (column.heading().length() > LONGEST_HEADING || column.text().length() > LONGEST_TEXT) {
        throw new Refused("mapping.too-long", LONGEST_HEADING, start(column.heading()));
      }
    }
    return this;
  }

  /**
   * @throws Refused when nothing in it says whose row it is
   */
  public Mapping checkedForExport() {
    if (!isKeyed()) {
      throw new Refused("mapping.no-key");
    }
    return this;
  }

  public boolean isKeyed() {
    return columns.stream().anyMatch(column -> column.field() == MappingField.STAFF_NUMBER);
  }

  /** Columns that something is written into. */
  public long filled() {
    return columns.stream()
        .filter(column -> column.field() != MappingField.NOTHING || !column.text().isEmpty())
        .count();
  }

  public JsonObject json() {
    var all = Json.createArrayBuilder();
    for (var column : columns) {
      all.add(
          Json.createObjectBuilder()
              .add("heading", column.heading())
              .add("field", column.field().name())
              .add("text", column.text()));
    }
    return Json.createObjectBuilder().add("dayForm", dayForm.name()).add("columns", all).build();
  }

  public static Mapping of(JsonObject json) {
    return new Mapping(
        DayForm.valueOf(json.getString("dayForm")),
        json.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
            .map(
                column ->
                    new MappingColumn(
                        column.getString("heading"),
                        field(column.getString("field")).orElse(MappingField.NOTHING),
                        column.getString("text")))
            .toList());
  }

  public static Optional<MappingField> field(String name) {
    return Arrays.stream(MappingField.values())
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  private static String start(String heading) {
    return heading.length() > 60 ? heading.substring(0, 60) + "…" : heading;
  }
}
