package vn.thao.content.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.platform.control.YamlText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Lenient;

/** Changes what a package consists of; names and files of what is new are found here. */
record OutlineChange(PackageSource source) {

  PackageSource arranged(String at, String verb) {
    if (!List.of("up", "down", "remove").contains(verb) || at.isEmpty()) {
      throw new NotFound("part.not-found");
    }
    var part = new PackagePart(source, at);
    part.values();
    var cut = at.lastIndexOf('/');
    int place = Integer.parseInt(at.substring(cut + 1));
    UnaryOperator<List<JsonValue>> move =
        list -> {
          ListOrder.move(verb, place, list);
          return list;
        };
    var changed =
        part.isItem()
            ? listed(source, part.file(), "/items", move)
            : listed(source, PackageReader.COURSE, at.substring(0, cut), move);
    return verb.equals("remove") ? cleared(changed, part) : changed;
  }

  /** Without the files that only the removed part had. */
  private static PackageSource cleared(PackageSource changed, PackagePart part) {
    if (part.isItem()) {
      return changed;
    }
    var folder = "modules/" + part.folder() + "/";
    if (!part.isActivity()) {
      return changed.without(folder).without("en/" + folder);
    }
    var name = part.file().substring(part.file().lastIndexOf('/') + 1);
    var module = Lenient.objects(new PackagePart(changed, "").course(), "modules").stream();
    var used =
        module
            .filter(one -> Lenient.text(one, "folder").equals(part.folder()))
            .flatMap(one -> Lenient.objects(one, "activities").stream())
            .anyMatch(one -> Lenient.text(one, "file").equals(name));
    return used ? changed : changed.without(part.file()).without("en/" + part.file());
  }

  /** The place that a new member of the list gets. */
  String next(String holder, String list) {
    var found = new PackagePart(source, holder);
    JsonObject object = found.course();
    if (!holder.isEmpty()) {
      var modules = Lenient.objects(object, "modules");
      int place = Integer.parseInt(holder.replaceAll("\\D", ""));
      if (!holder.matches("/modules/\\d{1,4}") || place >= modules.size()) {
        throw new NotFound("part.not-found");
      }
      object = modules.get(place);
    }
    return holder + "/" + list + "/" + Lenient.objects(object, list).size();
  }

  PackageSource withModule(LocalName title) {
    int number = Lenient.objects(new PackagePart(source, "").course(), "modules").size() + 1;
    var name = String.format(Locale.ROOT, "%02d-%s", number, slug(title.vi()));
    var folder = free(name, one -> !source.below("modules/" + one + "/").iterator().hasNext());
    var module =
        Json.createObjectBuilder()
            .add("folder", folder)
            .add("title", texts(title))
            .add("activities", Json.createArrayBuilder())
            .build();
    return listed(source, PackageReader.COURSE, "/modules", added(module));
  }

  PackageSource withActivity(String at, String type, Contract contract, LocalName title) {
    var part = new PackagePart(source, at);
    var kind = type.substring(type.lastIndexOf('.') + 1);
    boolean lesson = type.equals("thao.page");
    var ending = lesson ? ".md" : ".yaml";
    var folder = "modules/" + part.folder() + "/";
    var name =
        free(lesson ? "lesson" : kind, one -> !source.contains(folder + one + ending)) + ending;
    int place = Integer.parseInt(at.replaceAll("\\D", ""));
    var taken =
        Lenient.objects(Lenient.objects(part.course(), "modules").get(place), "activities").stream()
            .map(one -> Lenient.text(one, "code"))
            .toList();
    var activity =
        Json.createObjectBuilder()
            .add("code", free(slug(title.vi()), one -> !taken.contains(one)))
            .add("type", type)
            .add("file", name)
            .add("title", texts(title))
            .add("minutes", 10)
            .build();
    var changed = listed(source, PackageReader.COURSE, at + "/activities", added(activity));
    if (lesson) {
      return changed
          .with(folder + name, bytes("## " + title.vi() + "\n"))
          .with("en/" + folder + name, bytes("## " + title.en() + "\n"));
    }
    return changed.with(folder + name, bytes(YamlText.of(skeleton(type, contract))));
  }

  PackageSource withItem(String at, String type, Contract contract) {
    return withItem(at, itemId(at, ""), type, skeleton(type, contract));
  }

  PackageSource withItem(String at, String id, String type, JsonObject definition) {
    var item = new LinkedHashMap<String, JsonValue>();
    item.put("id", Json.createValue(id));
    item.put("type", Json.createValue(type));
    item.putAll(definition);
    return listed(
        source, new PackagePart(source, at).file(), "/items", added(PartWriter.json(item)));
  }

  /** The quiz with these questions in place of its own. */
  PackageSource withItems(String at, List<JsonValue> items) {
    return listed(source, new PackagePart(source, at).file(), "/items", before -> items);
  }

  /** The id wished for, if a question may have it and none does yet; else the next free one. */
  String itemId(String at, String wished) {
    var part = new PackagePart(source, at);
    var stem =
        Lenient.text(part.course(), "code") + "-" + part.folder().replaceAll("-.*", "") + "-";
    var text =
        source.files().entrySet().stream()
            .filter(file -> file.getKey().endsWith(".yaml"))
            .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    if (wished.matches("[A-Za-z0-9_./-]{1,60}") && !text.contains(wished)) {
      return wished;
    }
    return IntStream.range(1, 10_000)
        .mapToObj(i -> stem + i)
        .filter(name -> !text.contains(name))
        .findFirst()
        .orElse(stem);
  }

  /** What a new definition begins with: two empty entries of each list that it needs. */
  private static JsonObject skeleton(String type, Contract contract) {
    var values = new LinkedHashMap<String, JsonValue>();
    if (type.equals("thao.quiz")) {
      values.put("pass", Json.createValue(70));
      values.put("minutes", Json.createValue(20));
      values.put("draw", Json.createValue(1));
    }
    for (var field : contract.fields()) {
      if (field.required() && field.many() && field.kind() == Kind.GROUP) {
        var one = PackagePart.array(List.of(ListOrder.fresh(field, JsonArray.EMPTY_JSON_ARRAY)));
        values.put(
            field.name(), PackagePart.array(List.of(one.get(0), ListOrder.fresh(field, one))));
      }
    }
    return PartWriter.json(values);
  }

  private static UnaryOperator<List<JsonValue>> added(JsonValue member) {
    return list -> {
      list.add(member);
      return list;
    };
  }

  private static PackageSource listed(
      PackageSource source, String path, String pointer, UnaryOperator<List<JsonValue>> change) {
    return PackagePart.rewritten(
        source,
        path,
        pointer,
        value ->
            PackagePart.array(
                change.apply(new ArrayList<>(value instanceof JsonArray list ? list : List.of()))));
  }

  static JsonObject texts(LocalName title) {
    return Json.createObjectBuilder()
        .add("vi", title.vi())
        .add("en", title.en().isBlank() ? title.vi() : title.en())
        .build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String free(String name, Predicate<String> isFree) {
    return isFree.test(name)
        ? name
        : IntStream.range(2, 1000)
            .mapToObj(i -> name + "-" + i)
            .filter(isFree)
            .findFirst()
            .orElseThrow();
  }

  /** Plain letters, digits and hyphens; at most 40. */
  static String slug(String text) {
    var plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var cut = plain.substring(0, Math.min(40, plain.length())).replaceAll("-$", "");
    return cut.isEmpty() ? "muc" : cut;
  }
}
