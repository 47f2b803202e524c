package vn.thao.content.control;

import static vn.thao.spi.Contract.Field.group;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.thao.content.entity.ActivityDraft;
import vn.thao.content.entity.ItemDraft;
import vn.thao.content.entity.MediumDraft;
import vn.thao.content.entity.MediumKind;
import vn.thao.content.entity.ModuleDraft;
import vn.thao.content.entity.PackageProblem;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.platform.control.Yaml;
import vn.thao.platform.entity.LocalName;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;

/**
 * Reads one package from end to end. It never stops at the first problem: whoever wrote the course
 * gets the whole list. Used once.
 */
final class PackageReader {

  static final String COURSE = "course.yaml";
  private static final int LONGEST_TITLE = 300;
  private static final Pattern MEDIUM_NAME = Pattern.compile("[A-Za-z0-9_-]+\\.[a-z0-9]{3,4}");
  static final Contract SHAPE =
      Contract.of(
          Field.of("code", Kind.CODE).mandatory(),
          Field.of("title", Kind.TEXT).mandatory(),
          Field.of("summary", Kind.MARKDOWN).mandatory(),
          Field.of("periods", Kind.NUMBER).mandatory(),
          Field.of("audience", Kind.CODE).list(),
          Field.of("clauses", Kind.CLAUSE).list(),
          group("validity", Field.of("months", Kind.NUMBER).mandatory()),
          group(
                  "outcomes",
                  Field.of("competency", Kind.COMPETENCY).mandatory(),
                  Field.of("level", Kind.NUMBER).mandatory())
              .list(),
          group(
                  "modules",
                  Field.of("folder", Kind.CODE).mandatory(),
                  Field.of("title", Kind.TEXT).mandatory(),
                  group(
                          "activities",
                          Field.of("code", Kind.CODE).mandatory(),
                          Field.of("type", Kind.CODE).mandatory(),
                          Field.of("file", Kind.CODE).mandatory(),
                          Field.of("title", Kind.TEXT).mandatory(),
                          Field.of("minutes", Kind.NUMBER).mandatory())
                      .list()
                      .mandatory())
              .list()
              .mandatory());

  private static final Set<String> ENVELOPE =
      Set.of("id", "type", "competency", "topic", "clauses");
  private static final Contract ENVELOPE_SHAPE =
      Contract.of(
          Field.of("id", Kind.CODE).mandatory(),
          Field.of("type", Kind.CODE).mandatory(),
          Field.of("competency", Kind.COMPETENCY),
          Field.of("topic", Kind.CODE),
          Field.of("clauses", Kind.CLAUSE).list());

  private final PackageSource source;
  private final Known known;
  private final Set<PackageProblem> problems = new LinkedHashSet<>();
  private final List<MediumDraft> media = new ArrayList<>();
  private final Set<String> itemCodes = new HashSet<>();

  PackageReader(PackageSource source, Known known) {
    this.source = source;
    this.known = known;
  }

  CheckedPackage read() {
    var course = yaml(COURSE, COURSE, 1);
    if (course.isEmpty()) {
      return new CheckedPackage(null, source.hash(), List.of(), List.of(), List.copyOf(problems));
    }
    var document = course.get();
    ContractCheck.check(SHAPE, document.root(), known, path -> false)
        .forEach(problem -> report(COURSE, document, problem.pointer(), problem));
    var modules = new ArrayList<ModuleDraft>();
    var folders = new HashSet<String>();
    objects(document.root(), "modules")
        .forEach(
            (index, module) -> {
              var pointer = "/modules/" + index;
              refuseTwin(
                  folders, string(module, "folder"), COURSE, document.line(pointer + "/folder"));
              refuseLong(module, document, pointer);
              modules.add(module(document, module, pointer));
            });
    refuseLong(document.root(), document, "");
    return new CheckedPackage(
        document.root(), source.hash(), modules, media, List.copyOf(problems));
  }

  private ModuleDraft module(Yaml.Document course, JsonObject module, String pointer) {
    var folder = string(module, "folder");
    readMedia(folder);
    var activities = new ArrayList<ActivityDraft>();
    var codes = new HashSet<String>();
    objects(module, "activities")
        .forEach(
            (index, activity) -> {
              var place = pointer + "/activities/" + index;
              refuseTwin(codes, string(activity, "code"), COURSE, course.line(place + "/code"));
              refuseLong(activity, course, place);
              var pool =
                  string(course.root(), "code") + "/" + folder + "/" + string(activity, "code");
              activities.add(new ActivityReader(folder, pool, activity, course, place).read());
            });
    return new ModuleDraft(folder, name(module), activities);
  }

  private void readMedia(String folder) {
    var prefix = "modules/" + folder + "/media/";
    for (var path : source.below(prefix)) {
      var file = path.substring(prefix.length());
      var kind =
          MEDIUM_NAME.matcher(file).matches() ? MediumKind.of(file) : Optional.<MediumKind>empty();
      if (kind.isEmpty()) {
        report(path, 1, "package.medium-kind", file);
      } else {
        readMedium(folder, file, path, kind.get());
      }
    }
  }

  private void readMedium(String folder, String file, String path, MediumKind kind) {
    var bytes = source.bytes(path);
    var kilobytes = (bytes.length + 1023) / 1024;
    if (kilobytes > kind.kilobytes()) {
      report(path, 1, "package.medium-size", file, kilobytes, kind.kilobytes());
    }
    if (!kind.fits(bytes)) {
      report(path, 1, "package.medium-content", file, kind.name());
    }
    media.add(new MediumDraft(folder + "/" + file, kind.type(), bytes));
  }

  /** Reads the file of one activity. */
  private final class ActivityReader {

    private final String folder;
    private final String pool;
    private final JsonObject activity;
    private final String type;
    private final String file;
    private final int line;
    private final int typeLine;

    ActivityReader(
        String folder, String pool, JsonObject activity, Yaml.Document course, String pointer) {
      this.folder = folder;
      this.pool = pool;
      this.activity = activity;
      this.type = string(activity, "type");
      this.file = "modules/" + folder + "/" + string(activity, "file");
      this.line = course.line(pointer + "/file");
      this.typeLine = course.line(pointer + "/type");
    }

    ActivityDraft read() {
      if (!type.isEmpty() && known.activityType().apply(type).isEmpty()) {
        report(COURSE, typeLine, "package.activity-type", type);
      }
      if (string(activity, "file").isEmpty()) {
        return draft(JsonValue.EMPTY_JSON_OBJECT, null, List.of());
      }
      if (file.endsWith(".md")) {
        return draft(lesson(), null, List.of());
      }
      var document = yaml(file, COURSE, line);
      if (document.isEmpty()) {
        return draft(JsonValue.EMPTY_JSON_OBJECT, null, List.of());
      }
      return type.equals("thao.quiz") ? quiz(document.get()) : other(document.get());
    }

    private ActivityDraft other(Yaml.Document document) {
      known
          .activityType()
          .apply(type)
          .ifPresent(
              found ->
                  definition(
                      document, "", document.root(), found::contract, Set.of(), found::check));
      return draft(document.root(), null, List.of());
    }

    private ActivityDraft quiz(Yaml.Document document) {
      var definition = new LinkedHashMap<String, JsonValue>(document.root());
      definition.remove("items");
      definition.put("pool", Json.createValue(pool));
      var body = json(definition);
      known
          .activityType()
          .apply(type)
          .ifPresent(
              found ->
                  definition(
                      document, "", body, found::contract, Set.of("items", "pool"), found::check));
      var items = new ArrayList<ItemDraft>();
      objects(document.root(), "items")
          .forEach((index, item) -> items.add(item(document, item, "/items/" + index)));
      if (items.isEmpty()) {
        report(file, 1, "package.required", "items");
      } else if (document.root().get("draw") instanceof JsonNumber draw
          && draw.intValue() > items.size()) {
        report(file, document.line("/draw"), "package.draw", draw.intValue(), items.size());
      }
      blueprint(document, items);
      return draft(body, pool, items);
    }

    /** Every row of the blueprint needs enough items of its topic. */
    private void blueprint(Yaml.Document document, List<ItemDraft> items) {
      objects(document.root(), "blueprint")
          .forEach(
              (index, row) -> {
                var topic = string(row, "topic");
                var there = items.stream().filter(item -> topic.equals(item.topic())).count();
                if (row.get("count") instanceof JsonNumber count && count.intValue() > there) {
                  var line = document.line("/blueprint/" + index + "/count");
                  report(file, line, "package.blueprint", topic, count.intValue(), there);
                }
              });
    }

    private ItemDraft item(Yaml.Document document, JsonObject item, String pointer) {
      var envelope = new LinkedHashMap<String, JsonValue>(item);
      envelope.keySet().retainAll(ENVELOPE);
      definition(
          document, pointer, json(envelope), () -> ENVELOPE_SHAPE, Set.of(), none -> List.of());
      refuseTwin(itemCodes, string(item, "id"), file, document.line(pointer + "/id"));
      var body = new LinkedHashMap<String, JsonValue>(item);
      body.keySet().removeAll(Set.of("id", "type", "competency", "topic"));
      var definition = json(body);
      var itemType = string(item, "type");
      var found = known.questionType().apply(itemType);
      if (found.isPresent()) {
        var type = found.get();
        definition(document, pointer, definition, type::contract, ENVELOPE, type::check);
      } else if (!itemType.isEmpty()) {
        report(file, document.line(pointer + "/type"), "package.question-type", itemType);
      }
      return new ItemDraft(
          string(item, "id"),
          itemType,
          optional(item, "competency"),
          optional(item, "topic"),
          definition);
    }

    private JsonObject lesson() {
      var english = "en/" + file;
      if (known
          .activityType()
          .apply(type)
          .flatMap(found -> shape(found::contract, 1))
          .filter(contract -> contract.field("body").isEmpty())
          .isPresent()) {
        report(COURSE, line, "package.file-kind", string(activity, "file"), type);
      }
      var texts = json(Map.of("vi", markdown(file), "en", markdown(english)));
      var definition = json(Map.of("body", texts));
      if (source.contains(file) && source.contains(english)) {
        known
            .activityType()
            .apply(type)
            .ifPresent(
                found ->
                    own(
                        new Yaml.Document(definition, Map.of("", 1)),
                        "",
                        definition,
                        found::check));
      }
      return definition;
    }

    private JsonString markdown(String path) {
      var text = source.text(path);
      if (text.isEmpty()) {
        report(
            COURSE,
            line,
            source.contains(path) ? "package.encoding" : "package.file-missing",
            path);
      } else if (text.get().isBlank()) {
        report(path, 1, "package.file-empty", path);
      }
      text.ifPresent(
          words ->
              MarkdownCheck.check(words, known.law(), this::hasMedium)
                  .forEach(
                      finding ->
                          report(path, finding.line(), finding.key(), finding.args().toArray())));
      return Json.createValue(text.orElse(""));
    }

    /**
     * @param aside fields that the core looks after itself, whatever the contract says of them
     */
    private void definition(
        Yaml.Document document,
        String pointer,
        JsonObject definition,
        Supplier<Contract> shape,
        Set<String> aside,
        Function<JsonObject, List<Problem>> own) {
      var contract = shape(shape, document.line(pointer));
      if (contract.isEmpty()) {
        return;
      }
      var rest = new LinkedHashMap<String, JsonValue>(definition);
      rest.keySet().removeAll(aside);
      var fields =
          contract.get().fields().stream().filter(field -> !aside.contains(field.name())).toList();
      var found = ContractCheck.check(new Contract(fields), json(rest), known, this::hasMedium);
      found.forEach(problem -> report(file, document, pointer + problem.pointer(), problem));
      if (found.isEmpty()) {
        own(document, pointer, definition, own);
      }
    }

    /**
     * The type's own check sees only definitions of the right shape, and is not trusted to return.
     */
    private void own(
        Yaml.Document document,
        String pointer,
        JsonObject definition,
        Function<JsonObject, List<Problem>> check) {
      try {
        check
            .apply(definition)
            .forEach(problem -> report(file, document, pointer + problem.pointer(), problem));
      } catch (RuntimeException | LinkageError fault) {
        failed(document.line(pointer), fault);
      }
    }

    /** A type that can't even say its fields is reported, and what is written for it stays. */
    private Optional<Contract> shape(Supplier<Contract> contract, int line) {
      try {
        return Optional.of(contract.get());
      } catch (PluginUnavailable fault) {
        failed(line, fault);
        return Optional.empty();
      }
    }

    private void failed(int line, Throwable fault) {
      var why = fault.getCause() == null ? fault : fault.getCause();
      report(file, line, "package.type-failed", String.valueOf(why));
    }

    private boolean hasMedium(String path) {
      return source.contains("modules/" + folder + "/" + path);
    }

    private ActivityDraft draft(JsonObject definition, String pool, List<ItemDraft> items) {
      var minutes = activity.get("minutes") instanceof JsonNumber number ? number.intValue() : 0;
      return new ActivityDraft(
          string(activity, "code"), type, name(activity), minutes, definition, pool, items);
    }
  }

  /**
   * The file as YAML; what is wrong with it is reported there, that it is missing where it is
   * named.
   */
  private Optional<Yaml.Document> yaml(String path, String namedIn, int line) {
    var text = source.text(path);
    if (text.isEmpty()) {
      report(
          namedIn, line, source.contains(path) ? "package.encoding" : "package.file-missing", path);
      return Optional.empty();
    }
    try {
      return Optional.of(Yaml.read(text.get()));
    } catch (Yaml.Malformed fault) {
      report(path, fault.line(), "package.syntax", fault.getMessage());
      return Optional.empty();
    }
  }

  private void refuseTwin(Set<String> seen, String id, String file, int line) {
    if (!id.isEmpty() && !seen.add(id)) {
      report(file, line, "package.duplicate", id);
    }
  }

  private void refuseLong(JsonObject holder, Yaml.Document document, String pointer) {
    var title = name(holder);
    if (Math.max(title.vi().length(), title.en().length()) > LONGEST_TITLE) {
      report(COURSE, document.line(pointer + "/title"), "package.too-long", "title", LONGEST_TITLE);
    }
  }

  private void report(String file, Yaml.Document document, String pointer, Problem problem) {
    problems.add(
        new PackageProblem(
            file, document.line(pointer), problem.key(), problem.arguments(), pointer));
  }

  private void report(String file, int line, String key, Object... args) {
    problems.add(new PackageProblem(file, line, key, List.of(args)));
  }

  private static LocalName name(JsonObject holder) {
    return new LocalName(
        LocalText.of(holder, "title", Locale.forLanguageTag("vi")),
        LocalText.of(holder, "title", Locale.ENGLISH));
  }

  private static String string(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonString text ? text.getString() : "";
  }

  private static String optional(JsonObject holder, String name) {
    var text = string(holder, name);
    return text.isEmpty() ? null : text;
  }

  private static Map<Integer, JsonObject> objects(JsonObject holder, String name) {
    var objects = new LinkedHashMap<Integer, JsonObject>();
    if (holder.get(name) instanceof JsonArray list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof JsonObject object) {
          objects.put(i, object);
        }
      }
    }
    return objects;
  }

  private static JsonObject json(Map<String, ? extends JsonValue> members) {
    var builder = Json.createObjectBuilder();
    members.forEach(builder::add);
    return builder.build();
  }
}
