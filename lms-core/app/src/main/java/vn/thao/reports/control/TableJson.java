package vn.thao.reports.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/**
 * A report's table as it is stored, cell by cell with its kind, so that its hash stays the same.
 */
final class TableJson {

  private TableJson() {}

  static JsonObject of(ReportTable table) {
    var columns = Json.createArrayBuilder();
    table
        .columns()
        .forEach(
            column ->
                columns.add(
                    Json.createObjectBuilder()
                        .add("title", column.title())
                        .add("width", column.width())
                        .add("signed", column.signed())));
    var rows = Json.createArrayBuilder();
    table.rows().forEach(row -> rows.add(cells(row)));
    var parts = Json.createArrayBuilder();
    table.parts().forEach(part -> parts.add(of(part)));
    var json =
        Json.createObjectBuilder()
            .add("code", table.code())
            .add("title", table.title())
            .add("heading", Json.createArrayBuilder(table.heading()))
            .add("columns", columns)
            .add("rows", rows)
            .add("notes", Json.createArrayBuilder(table.notes()))
            .add("parts", parts);
    return more(json, table).build();
  }

  private static JsonObjectBuilder more(JsonObjectBuilder json, ReportTable table) {
    if (table.asOf() != null) {
      json.add("asOf", table.asOf().toString());
    }
    if (table.total() != null) {
      json.add("total", cells(table.total()));
    }
    return json;
  }

  private static JsonArrayBuilder cells(List<Object> row) {
    var cells = Json.createArrayBuilder();
    for (var cell : row) {
      if (cell == null) {
        cells.addNull();
      } else if (cell instanceof Number number) {
        cells.add(new BigDecimal(number.toString()));
      } else if (cell instanceof LocalDate day) {
        cells.add(Json.createObjectBuilder().add("day", day.toString()));
      } else {
        cells.add(cell.toString());
      }
    }
    return cells;
  }

  static ReportTable table(JsonObject json) {
    var columns = new ArrayList<Column>();
    for (var each : json.getJsonArray("columns").getValuesAs(JsonObject.class)) {
      columns.add(
          new Column(
              each.getString("title"),
              each.getJsonNumber("width").doubleValue(),
              each.getBoolean("signed")));
    }
    return new ReportTable(
        json.getString("code"),
        json.getString("title"),
        json.containsKey("asOf") ? LocalDate.parse(json.getString("asOf")) : null,
        words(json.getJsonArray("heading")),
        columns,
        json.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
            .map(TableJson::row)
            .toList(),
        json.containsKey("total") ? row(json.getJsonArray("total")) : null,
        words(json.getJsonArray("notes")),
        json.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
            .map(TableJson::table)
            .toList());
  }

  private static List<String> words(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static List<Object> row(JsonArray array) {
    var row = new ArrayList<Object>();
    array.forEach(value -> row.add(cell(value)));
    return row;
  }

  private static Object cell(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> null;
      case STRING -> ((JsonString) value).getString();
      case OBJECT -> LocalDate.parse(value.asJsonObject().getString("day"));
      default -> number((JsonNumber) value);
    };
  }

  /** Whole ones as they were made. */
  private static Object number(JsonNumber number) {
    var exact = number.bigDecimalValue();
    return exact.stripTrailingZeros().scale() <= 0 && exact.scale() <= 0 && exact.precision() < 10
        ? (Object) exact.intValueExact()
        : exact;
  }
}
