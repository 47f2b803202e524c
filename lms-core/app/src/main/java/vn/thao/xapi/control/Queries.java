package vn.thao.xapi.control;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thao.platform.entity.Hash;
import vn.thao.xapi.entity.BadStatements;
import vn.thao.xapi.entity.StatementQuery;

/** Reads the parameters of a request for statements by the rules of the standard. Pure. */
public final class Queries {

  private static final Set<String> FILTERS =
      Set.of(
          "agent",
          "verb",
          "activity",
          "registration",
          "related_activities",
          "related_agents",
          "since",
          "until",
          "limit",
          "format",
          "attachments",
          "ascending");
  private static final Set<String> BESIDE_AN_ID = Set.of("format", "attachments");

  private final Map<String, String> given;
  private final List<String> problems = new ArrayList<>();

  private Queries(Map<String, String> given) {
    this.given = given;
  }

  /**
   * The id that is asked for, under {@code statementId} or {@code voidedStatementId}; null when
   * neither is.
   *
   * @throws BadStatements when it stands with what it can't stand with
   */
  public static String id(Map<String, String> given) {
    var plain = given.get("statementId");
    var voided = given.get("voidedStatementId");
    var id = plain != null ? plain : voided;
    if (id == null) {
      return null;
    }
    var own = new Queries(given);
    if (plain != null && voided != null) {
      own.problems.add("statementId and voidedStatementId exclude each other");
    }
    given.keySet().stream()
        .filter(name -> !name.endsWith("tatementId") && !BESIDE_AN_ID.contains(name))
        .forEach(name -> own.problems.add(cut(name) + " can't stand beside a statement's id"));
    if (!Terms.isUuid(id)) {
      own.problems.add("the statement's id must be a UUID");
    }
    own.check();
    return id.toLowerCase(Locale.ROOT);
  }

  /**
   * @param after the last row of the page before; 0 for the first page
   */
  public static StatementQuery read(Map<String, String> given, long after) {
    return new Queries(given).read(after);
  }

  public static StatementForm form(Map<String, String> given) {
    var form = given.getOrDefault("format", "exact");
    return switch (form) {
      case "exact" -> StatementForm.EXACT;
      case "ids" -> StatementForm.IDS;
      case "canonical" -> StatementForm.CANONICAL;
      default -> throw new BadStatements(List.of("format must be ids, exact or canonical"));
    };
  }

  private StatementQuery read(long after) {
    given.keySet().stream()
        .filter(name -> !FILTERS.contains(name))
        .forEach(name -> problems.add(cut(name) + " is no parameter of the standard"));
    var query =
        new StatementQuery(
            agent(),
            iri("verb"),
            iri("activity"),
            registration(),
            flag("related_agents"),
            flag("related_activities"),
            instant("since"),
            instant("until"),
            flag("ascending"),
            limit(),
            after);
    flag("attachments");
    check();
    return query;
  }

  private String agent() {
    if (!given.containsKey("agent")) {
      return null;
    }
    try {
      var value = Reading.parse(given.get("agent"));
      var check = new Check();
      new ActorCheck(check).actor(value, "agent");
      problems.addAll(check.problems());
      if (check.problems().isEmpty()) {
        var hash = Marking.hash((JsonObject) value);
        if (!hash.isEmpty()) {
          return hash;
        }
        problems.add("agent must be identified");
      }
    } catch (JsonException broken) {
      problems.add("agent must be JSON");
    }
    return null;
  }

  private String iri(String name) {
    var iri = given.get(name);
    if (iri != null && !Terms.isIri(iri)) {
      problems.add(name + " must be an IRI with a scheme");
    }
    return iri == null ? null : Hash.of(iri);
  }

  private String registration() {
    var id = given.get("registration");
    if (id != null && !Terms.isUuid(id)) {
      problems.add("registration must be a UUID");
    }
    return id == null ? null : id.toLowerCase(Locale.ROOT);
  }

  private boolean flag(String name) {
    var value = given.getOrDefault(name, "false");
    if (!value.equals("true") && !value.equals("false")) {
      problems.add(name + " must be true or false");
    }
    return value.equals("true");
  }

  private Instant instant(String name) {
    var text = given.get(name);
    var instant = text == null ? null : Terms.instant(text);
    if (text != null && instant == null) {
      problems.add(name + " must be an ISO 8601 timestamp");
    }
    return instant;
  }

  /** 0 means as many as the server gives. */
  private int limit() {
    var text = given.getOrDefault("limit", "0");
    if (!text.matches("\\d{1,9}")) {
      problems.add("limit must be a whole number, 0 or more");
      return 0;
    }
    int limit = Integer.parseInt(text);
    return limit == 0 ? Searching.MOST : Math.min(limit, Searching.MOST);
  }

  private void check() {
    if (!problems.isEmpty()) {
      throw new BadStatements(problems);
    }
  }

  /**
   * What leads to the next page: the question itself and where it stopped; the server keeps it not.
   */
  public static String cursor(String question, long after) {
    var text = after + "?" + question;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Row and question of a cursor.
   *
   * @throws BadStatements when it is none of ours
   */
  public static Map.Entry<Long, String> readCursor(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int end = text.indexOf('?');
      return Map.entry(Long.parseLong(text.substring(0, end)), text.substring(end + 1));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException broken) {
      throw new BadStatements(List.of("this is no link of this store"));
    }
  }

  private static String cut(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }
}
