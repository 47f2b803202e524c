package vn.thao.people.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** What a client asks first: what this provider can do, and what its resources look like. */
final class ScimDiscovery {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

  private ScimDiscovery() {}

  static Optional<JsonObject> of(String path, String base) {
    return Optional.ofNullable(
        switch (path) {
          case "/ServiceProviderConfig" -> config(base);
          case "/ResourceTypes" -> list(List.of(type("User", base), type("Group", base)));
          case "/ResourceTypes/User" -> type("User", base);
          case "/ResourceTypes/Group" -> type("Group", base);
          case "/Schemas" -> list(List.of(user(base), enterprise(base), group(base)));
          case "/Schemas/" + ScimJson.USER -> user(base);
          case "/Schemas/" + ScimJson.ENTERPRISE -> enterprise(base);
          case "/Schemas/" + ScimJson.GROUP -> group(base);
          default -> null;
        });
  }

  private static JsonObject config(String base) {
    return Json.createObjectBuilder()
        .add("schemas", Json.createArrayBuilder(List.of(CORE + "ServiceProviderConfig")))
        .add("patch", supported(true))
        .add("bulk", supported(false).add("maxOperations", 0).add("maxPayloadSize", 0))
        .add("filter", supported(true).add("maxResults", 200))
        .add("changePassword", supported(false))
        .add("sort", supported(false))
        .add("etag", supported(false))
        .add(
            "authenticationSchemes",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("type", "oauthbearertoken")
                        .add("name", "Bearer")
                        .add("description", "A token made by the administrator")))
        .add("meta", meta("ServiceProviderConfig", base + "/ServiceProviderConfig"))
        .build();
  }

  private static JsonObjectBuilder supported(boolean supported) {
    return Json.createObjectBuilder().add("supported", supported);
  }

  private static JsonObjectBuilder meta(String type, String location) {
    return Json.createObjectBuilder().add("resourceType", type).add("location", location);
  }

  private static JsonObject list(List<JsonObject> rows) {
    return ScimJson.list(new vn.thao.people.entity.ScimPage<>(rows.size(), 1, rows), rows);
  }

  private static JsonObject type(String name, String base) {
    var type =
        Json.createObjectBuilder()
            .add("schemas", Json.createArrayBuilder(List.of(CORE + "ResourceType")))
            .add("id", name)
            .add("name", name)
            .add("endpoint", "/" + name + "s")
            .add("schema", CORE + name)
            .add("meta", meta("ResourceType", base + "/ResourceTypes/" + name));
    if (name.equals("User")) {
      type.add(
          "schemaExtensions",
          Json.createArrayBuilder()
              .add(
                  Json.createObjectBuilder()
                      .add("schema", ScimJson.ENTERPRISE)
                      .add("required", true)));
    }
    return type.build();
  }

  private static JsonObject user(String base) {
    var name =
        Json.createArrayBuilder()
            .add(attribute("formatted", "string", "readWrite", false))
            .add(attribute("familyName", "string", "writeOnly", false))
            .add(attribute("middleName", "string", "writeOnly", false))
            .add(attribute("givenName", "string", "readWrite", false));
    var mails =
        Json.createArrayBuilder()
            .add(attribute("value", "string", "readWrite", false))
            .add(attribute("primary", "boolean", "readWrite", false));
    return schema(
        ScimJson.USER,
        "User",
        base,
        Json.createArrayBuilder()
            .add(attribute("userName", "string", "immutable", true))
            .add(attribute("externalId", "string", "readWrite", false))
            .add(attribute("name", "complex", "readWrite", true).add("subAttributes", name))
            .add(attribute("displayName", "string", "readWrite", false))
            .add(attribute("active", "boolean", "readWrite", false))
            .add(
                attribute("emails", "complex", "readWrite", false)
                    .add("multiValued", true)
                    .add("subAttributes", mails)));
  }

  private static JsonObject enterprise(String base) {
    return schema(
        ScimJson.ENTERPRISE,
        "EnterpriseUser",
        base,
        Json.createArrayBuilder()
            .add(attribute("employeeNumber", "string", "readOnly", false))
            .add(attribute("department", "string", "readWrite", true)));
  }

  private static JsonObject group(String base) {
    return schema(
        ScimJson.GROUP,
        "Group",
        base,
        Json.createArrayBuilder()
            .add(attribute("displayName", "string", "readOnly", true))
            .add(attribute("members", "complex", "readOnly", false).add("multiValued", true)));
  }

  private static JsonObject schema(
      String id, String name, String base, JsonArrayBuilder attributes) {
    return Json.createObjectBuilder()
        .add("schemas", Json.createArrayBuilder(List.of(CORE + "Schema")))
        .add("id", id)
        .add("name", name)
        .add("attributes", attributes)
        .add("meta", meta("Schema", base + "/Schemas/" + id))
        .build();
  }

  private static JsonObjectBuilder attribute(
      String name, String type, String mutability, boolean required) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("type", type)
        .add("multiValued", false)
        .add("required", required)
        .add("caseExact", false)
        .add("mutability", mutability)
        .add("returned", mutability.equals("writeOnly") ? "never" : "default")
        .add("uniqueness", name.equals("userName") ? "server" : "none");
  }
}
