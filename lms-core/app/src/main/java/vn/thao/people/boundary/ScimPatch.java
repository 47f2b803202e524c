package vn.thao.people.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.platform.entity.Refused;

/** Applies a PATCH (RFC 7644, 3.5.2) to a user's JSON: add, replace and remove of what we keep. */
final class ScimPatch {

  private static final List<String> NAMES =
      List.of(
          "active",
          "externalId",
          "userName",
          "displayName",
          "name",
          "name.formatted",
          "name.givenName",
          "name.familyName",
          "name.middleName",
          "emails");

  private ScimPatch() {}

  static JsonObject apply(JsonObject user, JsonObject patch) {
    if (!(patch.get("Operations") instanceof JsonArray operations) || operations.isEmpty()) {
      throw new Refused("scim.patch");
    }
    var json = new LinkedHashMap<String, JsonValue>(user);
    for (var each : operations) {
      if (!(each instanceof JsonObject operation)) {
        throw new Refused("scim.patch");
      }
      operate(json, operation);
    }
    return object(json);
  }

  private static void operate(Map<String, JsonValue> json, JsonObject operation) {
    var op = operation.getString("op", "").toLowerCase(Locale.ROOT);
    var path = operation.getString("path", "");
    var value = operation.get("value");
    if (!List.of("add", "replace", "remove").contains(op)) {
      throw new Refused("scim.patch");
    }
    if (!path.isEmpty()) {
      set(json, path, op.equals("remove") ? null : value);
    } else if (!op.equals("remove") && value instanceof JsonObject all) {
      all.forEach((name, one) -> set(json, name, one));
    } else {
      throw new Refused("scim.patch");
    }
  }

  private static void set(Map<String, JsonValue> json, String path, JsonValue value) {
    if (path.equals("schemas") || path.equals("id")) {
      return;
    }
    if (path.equals(ScimJson.ENTERPRISE) && value instanceof JsonObject all) {
      all.forEach((name, one) -> inner(json, ScimJson.ENTERPRISE, name, one));
    } else if (path.startsWith(ScimJson.ENTERPRISE + ":")) {
      inner(json, ScimJson.ENTERPRISE, path.substring(ScimJson.ENTERPRISE.length() + 1), value);
    } else if (path.matches("(?i)emails(\\[.*])?\\.value")) {
      if (!(value instanceof JsonString mail)) {
        throw new Refused("scim.value", path);
      }
      put(json, "emails", ScimJson.mails(mail.getString()).build());
    } else {
      var name =
          NAMES.stream()
              .filter(each -> each.equalsIgnoreCase(path))
              .findFirst()
              .orElseThrow(() -> new Refused("scim.path", path));
      plain(json, name, value);
    }
  }

  private static void plain(Map<String, JsonValue> json, String name, JsonValue value) {
    if (name.startsWith("name.")) {
      part(json, name.substring("name.".length()), value);
    } else if (name.equals("name") && value instanceof JsonObject all) {
      all.forEach((part, one) -> part(json, part, one));
    } else if (name.equals("displayName")) {
      part(json, "formatted", value);
    } else {
      put(json, name, value);
    }
  }

  /** A name put together anew from its parts has no other spelling beside them. */
  private static void part(Map<String, JsonValue> json, String part, JsonValue value) {
    if (part.equals("formatted")) {
      inner(json, "name", "givenName", null);
    }
    inner(json, "name", part, value);
  }

  private static void inner(
      Map<String, JsonValue> json, String outer, String name, JsonValue value) {
    var all = new LinkedHashMap<String, JsonValue>();
    if (json.get(outer) instanceof JsonObject before) {
      all.putAll(before);
    }
    put(all, name, value);
    json.put(outer, object(all));
  }

  private static void put(Map<String, JsonValue> json, String name, JsonValue value) {
    if (value == null) {
      json.remove(name);
    } else {
      json.put(name, value);
    }
  }

  private static JsonObject object(Map<String, JsonValue> members) {
    var builder = Json.createObjectBuilder();
    members.forEach(builder::add);
    return builder.build();
  }
}
