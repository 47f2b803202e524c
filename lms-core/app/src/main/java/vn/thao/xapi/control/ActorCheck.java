package vn.thao.xapi.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.xapi.control.Check.Rule;

/** Agents and groups: exactly one identifier each, but an anonymous group lives by its members. */
final class ActorCheck {

  static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

  private final Check check;
  private final Rule any;
  private final Rule iri;

  ActorCheck(Check check) {
    this.check = check;
    any = check.text(text -> true, "a text");
    iri = check.text(Terms::isIri, "an IRI with a scheme");
  }

  void actor(JsonValue value, String at) {
    var type = value instanceof JsonObject actor ? Reading.type(actor, "Agent") : "Agent";
    switch (type) {
      case "Agent" -> agent(value, at);
      case "Group" -> group(value, at);
      default -> check.add(at + "/objectType", "must be Agent or Group");
    }
  }

  private void agent(JsonValue value, String at) {
    check.object(value, at, members("Agent"));
    if (value instanceof JsonObject agent && identifiers(agent) != 1) {
      check.add(at, "must have exactly one of " + IDENTIFIERS);
    }
  }

  void group(JsonValue value, String at) {
    var members = members("Group");
    members.put("member", (list, place) -> check.array(list, place, this::agent));
    check.object(value, at, members, "objectType");
    if (!(value instanceof JsonObject group)) {
      return;
    }
    long identifiers = identifiers(group);
    if (identifiers > 1) {
      check.add(at, "must have at most one of " + IDENTIFIERS);
    } else if (identifiers == 0 && memberCount(group) == 0) {
      check.add(at + "/member", "is needed in a group without an identifier");
    }
  }

  /** An agent, or the two of a three-legged OAuth. */
  void authority(JsonValue value, String at) {
    actor(value, at);
    if (value instanceof JsonObject authority
        && Reading.type(authority, "Agent").equals("Group")
        && (memberCount(authority) != 2 || identifiers(authority) != 0)) {
      check.add(at, "must be an agent, or an anonymous group of two");
    }
  }

  private Map<String, Rule> members(String type) {
    var members = new HashMap<String, Rule>();
    members.put("objectType", check.text(type::equals, type));
    members.put("name", any);
    members.put("mbox", check.text(Terms::isMail, "a mailto IRI"));
    members.put("mbox_sha1sum", check.text(Terms::isSha1, "40 hexadecimal digits"));
    members.put("openid", iri);
    members.put(
        "account",
        (account, at) ->
            check.object(account, at, Map.of("homePage", iri, "name", any), "homePage", "name"));
    return members;
  }

  private static long identifiers(JsonObject actor) {
    return IDENTIFIERS.stream().filter(actor::containsKey).count();
  }

  private static int memberCount(JsonObject group) {
    return group.get("member") instanceof JsonArray members ? members.size() : 0;
  }
}
