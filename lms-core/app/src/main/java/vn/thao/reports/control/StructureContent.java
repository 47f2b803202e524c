package vn.thao.reports.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import vn.thao.platform.entity.JsonText;
import vn.thao.reports.entity.StructureTable;

/** A published table as it is kept; a hidden cell is null there, too. */
final class StructureContent {

  private StructureContent() {}

  static String text(StructureTable table) {
    return Json.createObjectBuilder()
        .add("levels", Json.createArrayBuilder(table.levels()))
        .add("categories", Json.createArrayBuilder(table.categories()))
        .add("people", rows(table.people()))
        .add("visits", rows(table.visits()))
        .build()
        .toString();
  }

  private static JsonArrayBuilder rows(Long[][] counts) {
    var rows = Json.createArrayBuilder();
    for (var row : counts) {
      var cells = Json.createArrayBuilder();
      for (var cell : row) {
        if (cell == null) {
          cells.addNull();
        } else {
          cells.add(cell);
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  static StructureTable parse(String text) {
    var json = JsonText.parse(text);
    return new StructureTable(
        texts(json.getJsonArray("levels")),
        texts(json.getJsonArray("categories")),
        counts(json.getJsonArray("people")),
        counts(json.getJsonArray("visits")));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static Long[][] counts(JsonArray rows) {
    return rows.getValuesAs(JsonArray.class).stream()
        .map(row -> row.stream().map(StructureContent::count).toArray(Long[]::new))
        .toArray(Long[][]::new);
  }

  private static Long count(JsonValue value) {
    return value instanceof JsonNumber number ? number.longValue() : null;
  }
}
