package vn.thao.plugin.handbook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A chapter in one language, as it is typed: some fields are Markdown, others have a line for each
 * step, each thing to check, or each piece of wording ({@code # heading} and the lines below it).
 */
record ChapterText(Map<String, String> fields) {

  static final String TITLE = "title";
  static final String RESPONSIBLE = "responsible";
  static final String SITUATION = "situation";
  static final String STEPS = "steps";
  static final String CHECKS = "checks";
  static final String WORDING = "wording";
  static final String BASIS = "basis";

  /** How long each may be; both languages together stay below what a form may carry. */
  static final Map<String, Integer> LONGEST = longest();

  private static Map<String, Integer> longest() {
    var longest = new LinkedHashMap<String, Integer>();
    longest.put(TITLE, 150);
    longest.put(RESPONSIBLE, 150);
    longest.put(SITUATION, 1500);
    longest.put(STEPS, 2600);
    longest.put(CHECKS, 1200);
    longest.put(WORDING, 1600);
    longest.put(BASIS, 600);
    return longest;
  }

  /** A piece of wording to start from. */
  record Wording(String heading, String text) {}

  static ChapterText of(UnaryOperator<String> typed) {
    var fields = new LinkedHashMap<String, String>();
    LONGEST.keySet().forEach(name -> fields.put(name, Lines.clean(typed.apply(name))));
    return new ChapterText(fields);
  }

  static ChapterText of(JsonObject stored) {
    return of(name -> stored.getString(name, ""));
  }

  JsonObject json() {
    var object = Json.createObjectBuilder();
    fields.forEach(object::add);
    return object.build();
  }

  String field(String name) {
    return fields.get(name);
  }

  List<Step> steps() {
    return Step.read(field(STEPS));
  }

  List<String> checks() {
    return Lines.of(field(CHECKS));
  }

  List<Wording> wording() {
    var found = new ArrayList<Wording>();
    var heading = "";
    var text = new StringBuilder();
    for (var line : field(WORDING).split("\n", -1)) {
      if (line.startsWith("# ")) {
        add(found, heading, text);
        heading = line.substring(2).strip();
      } else {
        text.append(line).append('\n');
      }
    }
    add(found, heading, text);
    return found;
  }

  private static void add(List<Wording> found, String heading, StringBuilder text) {
    if (!heading.isEmpty() || !text.toString().isBlank()) {
      found.add(new Wording(heading, text.toString().strip()));
    }
    text.setLength(0);
  }

  /** Field by field what this language says, else what the other does. */
  ChapterText or(ChapterText other) {
    return of(name -> field(name).isEmpty() ? other.field(name) : field(name));
  }
}
