package vn.thao.content.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

/** A button of a list in a form: one entry more, one less, or one place up or down. */
final class ListOrder {

  private static final Pattern ORDER =
      Pattern.compile("(add|remove|up|down):((?:/[A-Za-z0-9_-]+)+)");

  private ListOrder() {}

  /** The values after it; the same when it makes no sense. */
  static JsonObject of(String order, PartShape shape, JsonObject values) {
    var asked = ORDER.matcher(order);
    if (!asked.matches()) {
      return values;
    }
    var steps = List.of(asked.group(2).substring(1).split("/"));
    var section =
        shape.sections().stream()
            .filter(s -> s.root().equals("/" + steps.get(0)))
            .findFirst()
            .orElse(null);
    if (section == null) {
      return values;
    }
    var members = new LinkedHashMap<String, JsonValue>(values);
    members.put(
        steps.get(0),
        object(
            asked.group(1),
            section.contract(),
            steps.subList(1, steps.size()),
            values.getJsonObject(steps.get(0))));
    return PartWriter.json(members);
  }

  private static JsonObject object(
      String verb, Contract contract, List<String> steps, JsonObject object) {
    var field = steps.isEmpty() ? null : contract.field(steps.get(0)).orElse(null);
    if (field == null || !field.many() || !PartReader.hasEntries(field)) {
      return object;
    }
    var members = new LinkedHashMap<String, JsonValue>(object);
    var list =
        object.get(field.name()) instanceof JsonArray array ? array : JsonArray.EMPTY_JSON_ARRAY;
    members.put(field.name(), list(verb, field, steps.subList(1, steps.size()), list));
    return PartWriter.json(members);
  }

  private static JsonArray list(String verb, Field field, List<String> steps, JsonArray list) {
    var members = new ArrayList<JsonValue>(list);
    if (steps.isEmpty() && verb.equals("add")) {
      members.add(fresh(field, list));
      return PackagePart.array(members);
    }
    if (steps.isEmpty() || !steps.get(0).matches("\\d{1,4}")) {
      return list;
    }
    int place = Integer.parseInt(steps.get(0));
    if (place >= members.size()) {
      return list;
    }
    if (steps.size() > 1) {
      if (members.get(place) instanceof JsonObject object && field.kind() == Kind.GROUP) {
        members.set(place, object(verb, field.fields(), steps.subList(1, steps.size()), object));
      }
    } else {
      move(verb, place, members);
    }
    return PackagePart.array(members);
  }

  static void move(String verb, int place, List<JsonValue> members) {
    var member = members.remove(place);
    if (!verb.equals("remove")) {
      var to = place + (verb.equals("up") ? -1 : verb.equals("down") ? 1 : 0);
      members.add(Math.max(0, Math.min(members.size(), to)), member);
    }
  }

  /** An entry with a name of its own, where entries have names: a, b, c … or n1, n2 … */
  static JsonValue fresh(Field field, JsonArray list) {
    if (field.kind() != Kind.GROUP) {
      return Json.createValue("");
    }
    var fresh = Json.createObjectBuilder();
    if (field.fields().field("id").isPresent()) {
      var taken =
          list.stream()
              .filter(JsonObject.class::isInstance)
              .map(one -> one.asJsonObject().get("id"))
              .filter(JsonString.class::isInstance)
              .map(id -> ((JsonString) id).getString())
              .toList();
      var names =
          taken.stream().allMatch(id -> id.matches("[a-z]"))
              ? IntStream.rangeClosed('a', 'z').mapToObj(Character::toString)
              : IntStream.range(1, 1000).mapToObj(i -> "n" + i);
      names.filter(id -> !taken.contains(id)).findFirst().ifPresent(id -> fresh.add("id", id));
    }
    return fresh.build();
  }
}
