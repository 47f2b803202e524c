package vn.thao.content.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import vn.thao.content.entity.ActivityDraft;
import vn.thao.content.entity.Change;
import vn.thao.content.entity.ItemDraft;
import vn.thao.content.entity.ModuleDraft;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.LocalName;

/**
 * A version taken apart into named parts, each a list of named values; two of them compared give
 * what changed. Media are compared by the hash of their content.
 */
final class VersionParts {

  private record Name(String what, String name) {}

  private record Part(String title, Map<String, String> values) {}

  private final Map<Name, Part> parts = new LinkedHashMap<>();
  private final BiFunction<String, JsonObject, String> key;

  /**
   * @param key the right answer in words, by a question's type and definition
   */
  VersionParts(
      CheckedPackage read, PackageSource source, BiFunction<String, JsonObject, String> key) {
    this.key = key;
    if (read.course() != null) {
      var values = new LinkedHashMap<String, String>();
      read.course().forEach((name, value) -> flatten(name, value, values));
      values.keySet().removeIf(name -> name.startsWith("modules"));
      parts.put(new Name("course", read.course().getString("code", "")), new Part("", values));
    }
    read.modules().forEach(this::module);
    source.files().forEach(this::medium);
  }

  private void module(ModuleDraft module) {
    var values = titled(module.title());
    var order = module.activities().stream().map(ActivityDraft::code).toList();
    values.put("activities", String.join(", ", order));
    parts.put(new Name("module", module.folder()), new Part(module.title().vi(), values));
    module.activities().forEach(activity -> activity(module.folder(), activity));
  }

  private void activity(String folder, ActivityDraft activity) {
    var values = titled(activity.title());
    values.put("type", activity.type());
    values.put("minutes", Integer.toString(activity.minutes()));
    activity.definition().forEach((name, value) -> flatten(name, value, values));
    values.keySet().removeIf(name -> name.startsWith("items."));
    var name = new Name("activity", folder + "/" + activity.code());
    parts.put(name, new Part(activity.title().vi(), values));
    activity.items().forEach(this::item);
  }

  private void item(ItemDraft item) {
    var values = new LinkedHashMap<String, String>();
    values.put("type", item.type());
    put(values, "competency", item.competency());
    put(values, "topic", item.topic());
    put(values, "key", key.apply(item.type(), item.definition()));
    item.definition().forEach((name, value) -> flatten(name, value, values));
    var text = values.getOrDefault("text.vi", "");
    var title = text.length() > 90 ? text.substring(0, 90) + "…" : text;
    parts.put(new Name("item", item.code()), new Part(title, values));
  }

  private void medium(String path, byte[] bytes) {
    if (path.contains("/media/")) {
      var values = Map.of("content", bytes.length + " B · " + Hash.of(bytes).substring(0, 12));
      parts.put(new Name("medium", path), new Part("", values));
    }
  }

  private static Map<String, String> titled(LocalName title) {
    var values = new LinkedHashMap<String, String>();
    values.put("title.vi", title.vi());
    values.put("title.en", title.en());
    return values;
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (value != null && !value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** Down to its texts and numbers; what has an id goes by it, so that a new order is no change. */
  private static void flatten(String name, JsonValue value, Map<String, String> values) {
    if (value instanceof JsonObject object) {
      object.forEach((member, inner) -> flatten(name + "." + member, inner, values));
    } else if (value instanceof JsonArray list) {
      for (int i = 0; i < list.size(); i++) {
        var id =
            list.get(i) instanceof JsonObject object && object.get("id") instanceof JsonString text
                ? text.getString()
                : Integer.toString(i + 1);
        flatten(name + "." + id, list.get(i), values);
      }
    } else {
      values.put(name, value instanceof JsonString text ? text.getString() : value.toString());
    }
  }

  /** What this one has otherwise than an earlier one. */
  List<Change> since(VersionParts before) {
    var changes = new ArrayList<Change>();
    parts.forEach(
        (name, now) -> {
          var then = before.parts.get(name);
          if (then == null) {
            changes.add(new Change(name.what(), "added", name.name(), now.title(), List.of()));
          } else if (!then.values().equals(now.values())) {
            var details = details(then.values(), now.values());
            changes.add(new Change(name.what(), "changed", name.name(), now.title(), details));
          }
        });
    before.parts.forEach(
        (name, then) -> {
          if (!parts.containsKey(name)) {
            changes.add(new Change(name.what(), "removed", name.name(), then.title(), List.of()));
          }
        });
    return changes;
  }

  private static List<Change.Detail> details(Map<String, String> then, Map<String, String> now) {
    var fields = new ArrayList<>(now.keySet());
    new TreeSet<>(then.keySet())
        .stream().filter(name -> !now.containsKey(name)).forEach(fields::add);
    return fields.stream()
        .filter(field -> !then.getOrDefault(field, "").equals(now.getOrDefault(field, "")))
        .map(
            field ->
                new Change.Detail(
                    field, WordDiff.of(then.getOrDefault(field, ""), now.getOrDefault(field, ""))))
        .toList();
  }
}
