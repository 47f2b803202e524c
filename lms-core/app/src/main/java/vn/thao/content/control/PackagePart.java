package vn.thao.content.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.thao.platform.control.Yaml;
import vn.thao.platform.control.YamlText;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.Lenient;

/**
 * A part of a package that somebody edits: the course, a module, an activity, or one question of a
 * quiz. Its values are <code>{"meta":…,"definition":…}</code>: what {@code course.yaml} says of it,
 * and what its own file says. What is put back unchanged leaves the files as they are, to the byte.
 *
 * @param at {@code ""}, {@code /modules/0}, {@code /modules/0/activities/1} or {@code
 *     /modules/0/activities/1/items/2}
 */
record PackagePart(PackageSource source, String at) {

  static final String META = "/meta";
  static final String DEFINITION = "/definition";
  private static final Pattern PLACE =
      Pattern.compile("(|/modules/\\d{1,4}(/activities/\\d{1,4}(/items/\\d{1,4})?)?)");

  PackagePart {
    if (!PLACE.matcher(at).matches()) {
      throw new NotFound("part.not-found");
    }
  }

  boolean isCourse() {
    return at.isEmpty();
  }

  boolean isItem() {
    return at.contains("/items/");
  }

  boolean isActivity() {
    return at.contains("/activities/") && !isItem();
  }

  boolean isLesson() {
    return isActivity() && file().endsWith(".md");
  }

  /** The pointer of what surrounds it within {@code course.yaml}. */
  String activityAt() {
    return at.replaceAll("/items/.*", "");
  }

  String folder() {
    return isCourse() ? "" : string(value(course(), at.replaceAll("/activities/.*", "")), "folder");
  }

  private JsonObject activity() {
    return value(course(), activityAt());
  }

  String type() {
    return string(isItem() ? definition() : activity(), "type");
  }

  /** The file that its definition stands in; of a course or a module {@code course.yaml}. */
  String file() {
    return at.contains("/activities/")
        ? "modules/" + folder() + "/" + string(activity(), "file")
        : PackageReader.COURSE;
  }

  /** The pointer of the definition within its file. */
  String itemAt() {
    return isItem() ? at.substring(at.indexOf("/items/")) : "";
  }

  JsonObject course() {
    return yaml(PackageReader.COURSE);
  }

  private JsonObject yaml(String path) {
    return yaml(source, path);
  }

  private static JsonObject yaml(PackageSource source, String path) {
    try {
      return source.contains(path)
          ? Yaml.read(source.text(path).orElse("{}")).root()
          : JsonValue.EMPTY_JSON_OBJECT;
    } catch (Yaml.Malformed broken) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  /** Whether its file can be read at all; if not, only its plain text can be edited. */
  boolean isReadable() {
    try {
      if (!file().endsWith(".md") && source.contains(file())) {
        Yaml.read(source.text(file()).orElse(""));
      }
      return true;
    } catch (Yaml.Malformed broken) {
      return false;
    }
  }

  JsonObject values() {
    var values = Json.createObjectBuilder();
    if (!isItem()) {
      values.add("meta", without(value(course(), at), "modules", "activities"));
    }
    if (at.contains("/activities/")) {
      values.add("definition", definition());
    }
    return values.build();
  }

  private JsonObject definition() {
    if (file().endsWith(".md")) {
      var texts = new LinkedHashMap<String, JsonValue>();
      texts.put("vi", Json.createValue(source.text(file()).orElse("")));
      texts.put("en", Json.createValue(source.text("en/" + file()).orElse("")));
      return PartWriter.json(Map.of("body", PartWriter.json(texts)));
    }
    var found = value(yaml(file()), itemAt());
    return isItem() ? found : without(found, "items");
  }

  /** The questions of a quiz. */
  List<JsonObject> items() {
    return file().endsWith(".md") ? List.of() : Lenient.objects(yaml(file()), "items");
  }

  /** Of the part as it stands; a form carries it, so that nobody overwrites another's work. */
  String hash() {
    return Hash.of(values().toString());
  }

  /** The package with these values in the part's place. */
  PackageSource with(JsonObject values) {
    var before = values();
    var changed = source;
    if (!isItem() && !before.get("meta").equals(values.get("meta"))) {
      changed = written(changed, PackageReader.COURSE, at, values.getJsonObject("meta"));
    }
    if (before.containsKey("definition")
        && !before.get("definition").equals(values.get("definition"))) {
      changed = withDefinition(changed, values.getJsonObject("definition"));
    }
    return changed;
  }

  private PackageSource withDefinition(PackageSource changed, JsonObject definition) {
    if (!file().endsWith(".md")) {
      return written(changed, file(), itemAt(), definition);
    }
    var before = definition().get("body");
    var body = definition.get("body");
    var after = changed;
    for (var language : List.of("vi", "en")) {
      var path = language.equals("en") ? "en/" + file() : file();
      var text = language.equals("en") ? PartReader.en(body) : PartReader.vi(body);
      var old = language.equals("en") ? PartReader.en(before) : PartReader.vi(before);
      if (!text.equals(old)) {
        after = after.with(path, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return after;
  }

  /** What the form of a part leaves out (a course's modules, a quiz's items) stays. */
  private static PackageSource written(
      PackageSource changed, String path, String pointer, JsonObject value) {
    return rewritten(
        changed,
        path,
        pointer,
        before -> {
          var members = new LinkedHashMap<String, JsonValue>(value);
          for (var aside : List.of("modules", "activities", "items")) {
            if (before instanceof JsonObject object && object.containsKey(aside)) {
              members.put(aside, object.get(aside));
            }
          }
          return PartWriter.json(members);
        });
  }

  /** The package with another value at the pointer of the file, which is written anew. */
  static PackageSource rewritten(
      PackageSource source, String path, String pointer, UnaryOperator<JsonValue> change) {
    var root = yaml(source, path);
    var steps = pointer.isEmpty() ? List.<String>of() : List.of(pointer.substring(1).split("/"));
    var text = head(source, path) + YamlText.of(put(root, steps, change));
    return source.with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Comments at the head of the file stay. */
  private static String head(PackageSource source, String path) {
    var head = new StringBuilder();
    for (var line : source.text(path).orElse("").split("\n")) {
      if (!line.startsWith("#")) {
        break;
      }
      head.append(line).append('\n');
    }
    return head.toString();
  }

  private static JsonValue put(
      JsonValue root, List<String> steps, UnaryOperator<JsonValue> change) {
    if (steps.isEmpty()) {
      return change.apply(root);
    }
    var rest = steps.subList(1, steps.size());
    if (root instanceof JsonArray list) {
      var members = new ArrayList<JsonValue>(list);
      int index = Integer.parseInt(steps.get(0));
      if (index >= members.size()) {
        throw new NotFound("part.not-found");
      }
      members.set(index, put(members.get(index), rest, change));
      return array(members);
    }
    if (!(root instanceof JsonObject object)) {
      throw new NotFound("part.not-found");
    }
    var members = new LinkedHashMap<String, JsonValue>(object);
    members.put(steps.get(0), put(members.get(steps.get(0)), rest, change));
    return PartWriter.json(members);
  }

  static JsonArray array(List<? extends JsonValue> members) {
    var builder = Json.createArrayBuilder();
    members.forEach(builder::add);
    return builder.build();
  }

  /**
   * @throws NotFound when there is no object
   */
  private static JsonObject value(JsonObject root, String pointer) {
    JsonValue place = root;
    for (var step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      if (place instanceof JsonObject object) {
        place = object.get(step);
      } else if (place instanceof JsonArray list && Integer.parseInt(step) < list.size()) {
        place = list.get(Integer.parseInt(step));
      } else {
        place = null;
      }
    }
    if (place instanceof JsonObject found) {
      return found;
    }
    throw new NotFound("part.not-found");
  }

  private static JsonObject without(JsonObject object, String... names) {
    var members = new LinkedHashMap<String, JsonValue>(object);
    members.keySet().removeAll(List.of(names));
    return PartWriter.json(members);
  }

  static String string(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonString text ? text.getString() : "";
  }

  /** The plain text of the part: its whole file; of a question, the question alone. */
  String text() {
    return isItem() ? YamlText.of(definition()) : source.text(file()).orElse("");
  }

  /**
   * The package with this plain text in the part's place.
   *
   * @throws Yaml.Malformed when it is no YAML
   */
  PackageSource withText(String text) throws Yaml.Malformed {
    var root = Yaml.read(text).root();
    if (text.equals(text())) {
      return source;
    }
    return isItem()
        ? written(source, file(), itemAt(), root)
        : source.with(file(), text.getBytes(StandardCharsets.UTF_8));
  }
}
