package vn.thao.competency.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.Descriptor;
import vn.thao.competency.entity.Framework;
import vn.thao.competency.entity.FrameworkState;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.competency.entity.Wording;
import vn.thao.platform.control.Time;

/**
 * A framework as a CFPackage of 1EdTech CASE 1.0. A competency is a CFItem with its code as
 * humanCodingScheme, a level is a CFItem of the type "Level" that is a child of it. Statements are
 * Vietnamese; the English one is a CFItem of its own in that language, which is an exactMatchOf the
 * other, since 1.0 knows no translations. Retired has a statusEndDate. Every identifier follows
 * from those that are kept, so that it is the same in each export.
 */
public final class CasePackage {

  static final String LEVEL = "Level";
  static final String IS_CHILD_OF = "isChildOf";
  static final String MATCHES = "exactMatchOf";
  static final String ENGLISH = "en";

  private final FrameworkVersion version;
  private final Framework framework;
  private final String creator;
  private final String title;
  private final String address;
  private final String changed;
  private final JsonArrayBuilder items = Json.createArrayBuilder();
  private final JsonArrayBuilder associations = Json.createArrayBuilder();

  /**
   * @param address of the package, which identifiers are added to
   */
  public CasePackage(
      FrameworkVersion version, Framework framework, String creator, String title, String address) {
    this.version = version;
    this.framework = framework;
    this.creator = creator;
    this.title = title;
    this.address = address;
    this.changed = instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private Instant instant() {
    return version.publishedAt() == null ? version.changedAt() : version.publishedAt();
  }

  public JsonObject json() {
    for (var node : framework.nodes()) {
      var one = node.competency();
      add(one.identifier(), one.code(), one.kind().itemType(), one.name(), end(one));
      associate(IS_CHILD_OF, link(one.identifier(), one.name()), parent(one), node.rank());
      for (var level : one.levels()) {
        add(one, level);
      }
    }
    return Json.createObjectBuilder()
        .add("CFDocument", document())
        .add("CFItems", items)
        .add("CFAssociations", associations)
        .build();
  }

  private void add(Competency one, Descriptor level) {
    var number = String.valueOf(level.level());
    var identifier = Competency.named(one.identifier() + "/" + number);
    var more = Json.createObjectBuilder().add("listEnumeration", number).build();
    add(identifier, one.code() + "." + number, LEVEL, level.text(), more);
    var owner = link(one.identifier(), one.name());
    associate(IS_CHILD_OF, link(identifier, level.text()), owner, level.level());
  }

  private void add(String identifier, String code, String type, Wording words, JsonObject more) {
    var vi = item(identifier, code, type, "vi", words.vi());
    items.add(vi.addAll(Json.createObjectBuilder(more)));
    if (!words.en().isEmpty()) {
      var english = Competency.named(identifier + "/" + ENGLISH);
      var en = item(english, code, type, ENGLISH, words.en());
      items.add(en.addAll(Json.createObjectBuilder(more)));
      associate(MATCHES, link(english, words.en()), link(identifier, words), 0);
    }
  }

  private JsonObjectBuilder item(
      String identifier, String code, String type, String language, String statement) {
    return identified(identifier)
        .add("fullStatement", statement)
        .add("humanCodingScheme", code)
        .add("CFItemType", type)
        .add("language", language);
  }

  private JsonObject end(Competency one) {
    return one.retired()
        ? Json.createObjectBuilder()
            .add("statusEndDate", instant().atZone(Time.ZONE).toLocalDate().toString())
            .build()
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  private JsonObjectBuilder document() {
    return identified(documentIdentifier())
        .add("creator", creator)
        .add("title", title)
        .add("language", "vi")
        .add("version", String.valueOf(version.number()))
        .add("adoptionStatus", adoptionStatus(version.state()));
  }

  private static String adoptionStatus(FrameworkState state) {
    return switch (state) {
      case DRAFT -> "Draft";
      case PUBLISHED -> "Adopted";
      case OUTDATED -> "Deprecated";
    };
  }

  private String documentIdentifier() {
    return Competency.named("thao:framework:" + version.id());
  }

  private JsonObject parent(Competency one) {
    return framework
        .find(one.parent())
        .map(above -> link(above.identifier(), above.name()))
        .orElseGet(() -> link(documentIdentifier(), title));
  }

  private void associate(String type, JsonObject origin, JsonObject destination, int sequence) {
    var ends = origin.getString("identifier") + ">" + destination.getString("identifier");
    var association = identified(Competency.named(ends)).add("associationType", type);
    if (sequence > 0) {
      association.add("sequenceNumber", sequence);
    }
    associations.add(
        association.add("originNodeURI", origin).add("destinationNodeURI", destination));
  }

  private JsonObjectBuilder identified(String identifier) {
    return Json.createObjectBuilder()
        .add("identifier", identifier)
        .add("uri", address + "#" + identifier)
        .add("lastChangeDateTime", changed);
  }

  private JsonObject link(String identifier, Wording words) {
    return link(identifier, words.vi());
  }

  /** A link has a title, also to what has no name yet. */
  private JsonObject link(String identifier, String words) {
    return Json.createObjectBuilder()
        .add("title", words.isEmpty() ? "–" : words)
        .add("identifier", identifier)
        .add("uri", address + "#" + identifier)
        .build();
  }
}
