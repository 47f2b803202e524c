package vn.thao.competency.control;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.CompetencyKind;
import vn.thao.competency.entity.Descriptor;
import vn.thao.competency.entity.FrameworkDraftFile;
import vn.thao.competency.entity.FrameworkProblem;
import vn.thao.competency.entity.Wording;
import vn.thao.platform.entity.JsonText;

/**
 * Reads a CFPackage of CASE 1.0, ours or somebody else's. Trusts nothing: each member may be absent
 * or of another type. A package of others has no "Level" items; its items then have no levels yet,
 * and those with children are groups.
 */
final class CaseReading {

  private static final String UUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** An item as it stands in the package. */
  private record Item(int index, String identifier, JsonObject json) {

    String place() {
      return "CFItems[" + index + "]";
    }

    String text(String name) {
      return CaseReading.text(json, name);
    }

    boolean isLevel() {
      return CasePackage.LEVEL.equals(text("CFItemType"));
    }

    String code() {
      return text("humanCodingScheme").toUpperCase(Locale.ROOT);
    }
  }

  private record Link(String parent, int sequence) {}

  private final LocalDate today;
  private final List<FrameworkProblem> problems = new ArrayList<>();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Link> links = new HashMap<>();

  /** By item, the one that says the same in English. */
  private final Map<String, Item> english = new HashMap<>();

  private final Set<String> translations = new HashSet<>();
  private String language = "";

  CaseReading(LocalDate today) {
    this.today = today;
  }

  FrameworkDraftFile read(String text) {
    try {
      understand(JsonText.parseUntrusted(text));
    } catch (JsonParsingException broken) {
      problems.add(
          FrameworkProblem.at(
              String.valueOf(Math.max(1, broken.getLocation().getLineNumber())),
              "frameworks.broken-json"));
    } catch (JsonException | ClassCastException broken) {
      problems.add(FrameworkProblem.at("", "frameworks.broken-json"));
    }
    var places = new HashMap<String, String>();
    items.values().forEach(item -> places.putIfAbsent(item.code(), item.place()));
    return new FrameworkDraftFile(competencies(), places, problems);
  }

  private void understand(JsonObject root) {
    var document = root.get("CFDocument");
    if (document == null || document.getValueType() != JsonValue.ValueType.OBJECT) {
      problems.add(FrameworkProblem.at("CFDocument", "frameworks.no-document"));
      return;
    }
    language = text(document.asJsonObject(), "language");
    var list = objects(root, "CFItems");
    for (int i = 0; i < list.size(); i++) {
      take(i, list.get(i));
    }
    var known = new HashSet<>(items.keySet());
    known.add(text(document.asJsonObject(), "identifier").toLowerCase(Locale.ROOT));
    var associations = objects(root, "CFAssociations");
    for (int i = 0; i < associations.size(); i++) {
      switch (text(associations.get(i), "associationType")) {
        case CasePackage.IS_CHILD_OF ->
            link("CFAssociations[" + i + "]", associations.get(i), known);
        case CasePackage.MATCHES -> translate(associations.get(i));
        default -> {
          // what else relates items says nothing of the tree
        }
      }
    }
  }

  /** What is no object is named, and passed over. */
  private List<JsonObject> objects(JsonObject root, String name) {
    var value = root.get(name);
    if (value == null || value == JsonValue.NULL) {
      return List.of();
    }
    if (value.getValueType() != JsonValue.ValueType.ARRAY) {
      problems.add(FrameworkProblem.at(name, "frameworks.no-list", name));
      return List.of();
    }
    var found = new ArrayList<JsonObject>();
    for (var each : value.asJsonArray()) {
      if (each.getValueType() == JsonValue.ValueType.OBJECT) {
        found.add(each.asJsonObject());
      } else {
        problems.add(FrameworkProblem.at(name, "frameworks.no-object", name));
      }
    }
    return found;
  }

  private void take(int index, JsonObject json) {
    var item = new Item(index, text(json, "identifier").toLowerCase(Locale.ROOT), json);
    if (!item.identifier().matches(UUID)) {
      problems.add(FrameworkProblem.at(item.place(), "frameworks.no-uuid"));
    } else if (items.putIfAbsent(item.identifier(), item) != null) {
      problems.add(
          FrameworkProblem.at(item.place(), "frameworks.identifier-twice", item.identifier()));
    } else if (!item.isLevel() && item.code().isEmpty()) {
      problems.add(FrameworkProblem.at(item.place(), "frameworks.no-coding-scheme"));
    }
  }

  private void link(String place, JsonObject json, Set<String> known) {
    var origin = node(json, "originNodeURI");
    var destination = node(json, "destinationNodeURI");
    if (!items.containsKey(origin) || !known.contains(destination)) {
      problems.add(FrameworkProblem.at(place, "frameworks.unknown-node"));
      return;
    }
    int sequence = json.get("sequenceNumber") instanceof JsonNumber n ? n.intValue() : 0;
    var before = links.putIfAbsent(origin, new Link(destination, sequence));
    if (before != null && !before.parent().equals(destination)) {
      problems.add(FrameworkProblem.at(place, "frameworks.two-parents", items.get(origin).code()));
    }
  }

  /** An English item that matches one in another language is its translation. */
  private void translate(JsonObject json) {
    var origin = items.get(node(json, "originNodeURI"));
    var destination = items.get(node(json, "destinationNodeURI"));
    if (origin != null
        && destination != null
        && isEnglish(origin)
        && !isEnglish(destination)
        && translations.add(origin.identifier())) {
      english.putIfAbsent(destination.identifier(), origin);
    }
  }

  private boolean isEnglish(Item item) {
    var own = item.text("language").isEmpty() ? language : item.text("language");
    return own.toLowerCase(Locale.ROOT).startsWith(CasePackage.ENGLISH);
  }

  private static String node(JsonObject json, String name) {
    var value = json.get(name);
    return value != null && value.getValueType() == JsonValue.ValueType.OBJECT
        ? text(value.asJsonObject(), "identifier").toLowerCase(Locale.ROOT)
        : "";
  }

  private List<Competency> competencies() {
    var levels = new HashMap<String, List<Descriptor>>();
    var groups = new HashSet<String>();
    items.keySet().removeAll(translations);
    for (var item : items.values()) {
      var link = links.get(item.identifier());
      if (item.isLevel()) {
        level(item, link, levels);
      } else if (link != null) {
        groups.add(link.parent());
      }
    }
    return items.values().stream()
        .filter(item -> !item.isLevel())
        .sorted(Comparator.comparingInt(this::sequence).thenComparingInt(Item::index))
        .map(item -> competency(item, levels, groups.contains(item.identifier())))
        .toList();
  }

  private int sequence(Item item) {
    var link = links.get(item.identifier());
    return link == null ? Integer.MAX_VALUE : link.sequence();
  }

  private void level(Item item, Link link, Map<String, List<Descriptor>> levels) {
    var owner = link == null ? null : items.get(link.parent());
    if (owner == null || owner.isLevel()) {
      problems.add(FrameworkProblem.at(item.place(), "frameworks.level-of-nothing"));
      return;
    }
    var number = item.text("listEnumeration");
    int level = number.matches("\\d{1,3}") ? Integer.parseInt(number) : link.sequence();
    levels
        .computeIfAbsent(owner.identifier(), id -> new ArrayList<>())
        .add(new Descriptor(level, words(item)));
  }

  private Competency competency(
      Item item, Map<String, List<Descriptor>> levels, boolean hasChildren) {
    var own =
        levels.getOrDefault(item.identifier(), List.of()).stream()
            .sorted(Comparator.comparingInt(Descriptor::level))
            .toList();
    var kind =
        CompetencyKind.ofItemType(item.text("CFItemType"))
            .orElse(hasChildren && own.isEmpty() ? CompetencyKind.GROUP : CompetencyKind.DOMAIN);
    var parent =
        Optional.ofNullable(links.get(item.identifier()))
            .map(link -> items.get(link.parent()))
            .map(Item::code)
            .orElse("");
    return new Competency(
        item.code(), item.identifier(), kind, parent, words(item), isOver(item), own);
  }

  /** Statements that are in English only go where English belongs. */
  private Wording words(Item item) {
    var statement = item.text("fullStatement");
    if (isEnglish(item)) {
      return new Wording("", statement);
    }
    var other = english.get(item.identifier());
    return new Wording(statement, other == null ? "" : other.text("fullStatement"));
  }

  private boolean isOver(Item item) {
    var end = item.text("statusEndDate");
    try {
      return !end.isEmpty() && !LocalDate.parse(end).isAfter(today);
    } catch (DateTimeException broken) {
      problems.add(FrameworkProblem.at(item.place(), "frameworks.bad-date", end));
      return false;
    }
  }

  private static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonString string
        ? Normalizer.normalize(string.getString().strip(), Normalizer.Form.NFC)
        : "";
  }
}
