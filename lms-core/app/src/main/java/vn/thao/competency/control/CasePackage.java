package vn.thao.competency.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.Descriptor;
import vn.thao.competency.entity.Framework;
import vn.thao.competency.entity.FrameworkState;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.platform.control.Time;

/**
 * A framework as a CFPackage of 1EdTech CASE 1.0. A competency is a CFItem with its code as
 * humanCodingScheme, a level is a CFItem of the type "Level" that is a child of it; the statement
 * is Vietnamese, its English the alternativeLabel. Retired has a statusEndDate. Every identifier
 * follows from those that are kept, so that it is the same in each export.
 */
public final class CasePackage {

  static final String LEVEL = "Level";
  static final String IS_CHILD_OF = "isChildOf";

  private final FrameworkVersion version;
  private final Framework framework;
  private final String creator;
  private final String title;
  private final String address;
  private final String changed;

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
    var items = Json.createArrayBuilder();
    var associations = Json.createArrayBuilder();
    for (var node : framework.nodes()) {
      var one = node.competency();
      items.add(item(one));
      associations.add(child(one.identifier(), name(one.name().vi()), parent(one), node.rank()));
      levels(one, items, associations);
    }
    return Json.createObjectBuilder()
        .add("CFDocument", document())
        .add("CFItems", items)
        .add("CFAssociations", associations)
        .build();
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

  private JsonObjectBuilder item(Competency one) {
    var item =
        identified(one.identifier())
            .add("fullStatement", one.name().vi())
            .add("alternativeLabel", one.name().en())
            .add("humanCodingScheme", one.code())
            .add("CFItemType", one.kind().itemType())
            .add("language", "vi");
    return one.retired()
        ? item.add("statusEndDate", instant().atZone(Time.ZONE).toLocalDate().toString())
        : item;
  }

  private void levels(Competency one, JsonArrayBuilder items, JsonArrayBuilder associations) {
    for (Descriptor level : one.levels()) {
      var identifier = Competency.named(one.identifier() + "/" + level.level());
      items.add(
          identified(identifier)
              .add("fullStatement", level.text().vi())
              .add("alternativeLabel", level.text().en())
              .add("humanCodingScheme", one.code() + "." + level.level())
              .add("listEnumeration", String.valueOf(level.level()))
              .add("CFItemType", LEVEL)
              .add("language", "vi"));
      associations.add(
          child(
              identifier,
              one.code() + "." + level.level(),
              link(one.identifier(), name(one.name().vi())),
              level.level()));
    }
  }

  private JsonObjectBuilder parent(Competency one) {
    return framework
        .find(one.parent())
        .map(above -> link(above.identifier(), name(above.name().vi())))
        .orElseGet(() -> link(documentIdentifier(), title));
  }

  private JsonObjectBuilder child(
      String origin, String originTitle, JsonObjectBuilder destination, int sequence) {
    var target = destination.build();
    return identified(Competency.named(origin + ">" + target.getString("identifier")))
        .add("associationType", IS_CHILD_OF)
        .add("sequenceNumber", sequence)
        .add("originNodeURI", link(origin, originTitle))
        .add("destinationNodeURI", target);
  }

  private JsonObjectBuilder identified(String identifier) {
    return Json.createObjectBuilder()
        .add("identifier", identifier)
        .add("uri", address + "#" + identifier)
        .add("lastChangeDateTime", changed);
  }

  private JsonObjectBuilder link(String identifier, String words) {
    return Json.createObjectBuilder()
        .add("title", words)
        .add("identifier", identifier)
        .add("uri", address + "#" + identifier);
  }

  /** A link has a title, also to what has no name yet. */
  private static String name(String words) {
    return words.isBlank() ? "–" : words;
  }
}
