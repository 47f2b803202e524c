package vn.thao.people.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.people.entity.ScimGroup;
import vn.thao.people.entity.ScimPage;
import vn.thao.people.entity.ScimUser;
import vn.thao.platform.entity.Refused;

/** People and units in the words of SCIM 2.0 (RFC 7643), and back. */
final class ScimJson {

  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private final String base;

  /**
   * @param base address of the interface, without a slash at its end
   */
  ScimJson(String base) {
    this.base = base;
  }

  JsonObject user(ScimUser user) {
    var name =
        Json.createObjectBuilder()
            .add("formatted", user.fullName())
            .add("givenName", user.givenName());
    var json =
        Json.createObjectBuilder()
            .add("schemas", Json.createArrayBuilder(List.of(USER, ENTERPRISE)))
            .add("id", user.id())
            .add("userName", user.userName())
            .add("name", name)
            .add("displayName", user.fullName())
            .add("active", user.active())
            .add(
                "meta",
                Json.createObjectBuilder()
                    .add("resourceType", "User")
                    .add("created", user.created().toString())
                    .add("location", base + "/Users/" + user.id()));
    if (user.externalId() != null) {
      json.add("externalId", user.externalId());
    }
    if (user.mail() != null) {
      json.add("emails", mails(user.mail()));
    }
    var enterprise = Json.createObjectBuilder().add("employeeNumber", user.userName());
    if (user.department() != null) {
      enterprise.add("department", user.department());
    }
    return json.add(ENTERPRISE, enterprise).build();
  }

  static JsonArrayBuilder mails(String mail) {
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder().add("value", mail).add("type", "work").add("primary", true));
  }

  JsonObject group(ScimGroup group) {
    var members = Json.createArrayBuilder();
    group
        .members()
        .forEach(
            member ->
                members.add(
                    Json.createObjectBuilder()
                        .add("value", member.id())
                        .add("display", member.name())
                        .add("$ref", base + "/Users/" + member.id())));
    return Json.createObjectBuilder()
        .add("schemas", Json.createArrayBuilder(List.of(GROUP)))
        .add("id", group.id())
        .add("externalId", group.code())
        .add("displayName", group.name())
        .add("members", members)
        .add(
            "meta",
            Json.createObjectBuilder()
                .add("resourceType", "Group")
                .add("location", base + "/Groups/" + group.id()))
        .build();
  }

  static JsonObject list(ScimPage<?> page, List<JsonObject> rows) {
    var resources = Json.createArrayBuilder();
    rows.forEach(resources::add);
    return Json.createObjectBuilder()
        .add("schemas", Json.createArrayBuilder(List.of(LIST)))
        .add("totalResults", page.total())
        .add("startIndex", page.start())
        .add("itemsPerPage", rows.size())
        .add("Resources", resources)
        .build();
  }

  /** What a client sent; what it leaves out is null. */
  static ScimUser read(JsonObject json) {
    var name = object(json, "name");
    var enterprise = object(json, ENTERPRISE);
    return new ScimUser(
        null,
        text(json, "userName"),
        text(json, "externalId"),
        fullName(json, name),
        text(name, "givenName"),
        mail(json.get("emails")),
        active(json.get("active")),
        text(enterprise, "department"),
        null);
  }

  /** In the order of Vietnamese names, when only the parts are given. */
  private static String fullName(JsonObject json, JsonObject name) {
    if (text(name, "formatted") != null) {
      return text(name, "formatted");
    }
    var parts =
        Stream.of("familyName", "middleName", "givenName")
            .map(part -> text(name, part))
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return parts.isEmpty() ? text(json, "displayName") : parts;
  }

  private static JsonObject object(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static String text(JsonObject json, String name) {
    var value = json.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw new Refused("scim.value", name);
  }

  /** The primary one, else the first. */
  private static String mail(JsonValue mails) {
    if (!(mails instanceof JsonArray array)) {
      return null;
    }
    var all =
        array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList();
    return all.stream()
        .filter(mail -> mail.getBoolean("primary", false))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(mail -> text(mail, "value"))
        .orElse(null);
  }

  /** Some clients send the word in a string. */
  private static Boolean active(JsonValue value) {
    if (value == null) {
      return null;
    }
    if (value == JsonValue.TRUE) {
      return true;
    }
    if (value == JsonValue.FALSE) {
      return false;
    }
    if (value instanceof JsonString text && text.getString().matches("(?i)true|false")) {
      return Boolean.parseBoolean(text.getString());
    }
    throw new Refused("scim.value", "active");
  }
}
