package vn.thao.people.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.ImportChange;
import vn.thao.people.entity.ImportProblem;
import vn.thao.people.entity.ImportRow;
import vn.thao.people.entity.ImportSheet;
import vn.thao.people.entity.ImportSheet.Entry;
import vn.thao.people.entity.ImportState;
import vn.thao.platform.entity.JsonText;

/** A checked upload as it is kept: what the file said, and what was shown of it. */
record ImportContent(ImportSheet sheet, List<ImportRow> rows) {

  String text() {
    var entries = Json.createArrayBuilder();
    sheet
        .entries()
        .forEach(
            entry ->
                entries.add(Json.createArrayBuilder().add(entry.line()).add(map(entry.cells()))));
    var shown = Json.createArrayBuilder();
    rows.forEach(row -> shown.add(row(row)));
    return Json.createObjectBuilder()
        .add("columns", Json.createArrayBuilder(sheet.columns()))
        .add("unknown", Json.createArrayBuilder(sheet.unknown()))
        .add("examples", sheet.examples())
        .add("entries", entries)
        .add("rows", shown)
        .build()
        .toString();
  }

  private static JsonObjectBuilder row(ImportRow row) {
    var json =
        Json.createObjectBuilder()
            .add("line", row.line())
            .add("state", row.state().name())
            .add("values", map(row.values()));
    if (!row.changes().isEmpty()) {
      var changes = Json.createArrayBuilder();
      row.changes().forEach(each -> changes.add(list(each.column(), each.before(), each.after())));
      json.add("changes", changes);
    }
    if (!row.problems().isEmpty()) {
      var problems = Json.createArrayBuilder();
      for (var each : row.problems()) {
        var problem = list(each.column(), each.key());
        each.arguments().forEach(problem::add);
        problems.add(problem);
      }
      json.add("problems", problems);
    }
    return json;
  }

  private static JsonArrayBuilder list(String... texts) {
    var list = Json.createArrayBuilder();
    for (var text : texts) {
      list.add(text);
    }
    return list;
  }

  private static JsonObjectBuilder map(Map<String, String> values) {
    var map = Json.createObjectBuilder();
    values.forEach(map::add);
    return map;
  }

  static ImportContent parse(String text) {
    var json = JsonText.parse(text);
    var entries =
        json.getJsonArray("entries").getValuesAs(JsonArray.class).stream()
            .map(entry -> new Entry(entry.getInt(0), values(entry.getJsonObject(1))))
            .toList();
    var sheet =
        new ImportSheet(
            texts(json.getJsonArray("columns")),
            texts(json.getJsonArray("unknown")),
            json.getInt("examples"),
            entries);
    var rows =
        json.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
            .map(ImportContent::row)
            .toList();
    return new ImportContent(sheet, rows);
  }

  private static ImportRow row(JsonObject json) {
    var changes = new ArrayList<ImportChange>();
    for (var list : lists(json, "changes")) {
      changes.add(new ImportChange(list.getString(0), list.getString(1), list.getString(2)));
    }
    var problems = new ArrayList<ImportProblem>();
    for (var list : lists(json, "problems")) {
      var all = texts(list);
      problems.add(new ImportProblem(all.get(0), all.get(1), all.subList(2, all.size())));
    }
    return new ImportRow(
        json.getInt("line"),
        ImportState.valueOf(json.getString("state")),
        values(json.getJsonObject("values")),
        changes,
        problems);
  }

  private static List<JsonArray> lists(JsonObject json, String name) {
    return json.containsKey(name)
        ? json.getJsonArray(name).getValuesAs(JsonArray.class)
        : List.of();
  }

  private static List<String> texts(JsonArray list) {
    return list.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static Map<String, String> values(JsonObject json) {
    var values = new LinkedHashMap<String, String>();
    json.forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
    return values;
  }
}
