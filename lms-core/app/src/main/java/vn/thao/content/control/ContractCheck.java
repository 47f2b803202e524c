package vn.thao.content.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.thao.platform.control.Yaml;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Problem;

/**
 * Checks a definition against the contract of its type: every required field is there, no unknown
 * one, each of its kind, both languages written, and everything cited exists. It reports all it
 * finds; the places are JSON pointers.
 */
public final class ContractCheck {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_./-]{1,60}");

  /** A text without any, such as {@code T+0:30}, is the same in every language. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private final Predicate<String> law;
  private final Predicate<String> competency;
  private final Predicate<String> medium;
  private final List<Problem> problems = new ArrayList<>();

  private ContractCheck(
      Predicate<String> law, Predicate<String> competency, Predicate<String> medium) {
    this.law = law;
    this.competency = competency;
    this.medium = medium;
  }

  /**
   * @param medium whether the file named {@code media/x} is there
   */
  public static List<Problem> check(
      Contract contract, JsonObject definition, Known known, Predicate<String> medium) {
    var check = new ContractCheck(known.law(), known.competency(), medium);
    check.object(contract, definition, "");
    return check.problems;
  }

  private void object(Contract contract, JsonObject object, String pointer) {
    for (var name : object.keySet()) {
      if (contract.field(name).isEmpty()) {
        report(pointer + "/" + Yaml.escape(name), "package.unknown-field", name);
      }
    }
    for (var field : contract.fields()) {
      var value = object.get(field.name());
      if (isMissing(value)) {
        if (field.required()) {
          report(pointer, "package.required", field.name());
        }
      } else {
        value(field, value, pointer + "/" + Yaml.escape(field.name()));
      }
    }
  }

  private static boolean isMissing(JsonValue value) {
    return value == null
        || value == JsonValue.NULL
        || value instanceof JsonString text && text.getString().isBlank()
        || value instanceof JsonArray list && list.isEmpty();
  }

  private void value(Field field, JsonValue value, String pointer) {
    if (!field.many()) {
      single(field, value, pointer);
      return;
    }
    if (!(value instanceof JsonArray list)) {
      report(pointer, "package.kind.LIST", field.name());
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      single(field, list.get(i), pointer + "/" + i);
    }
    refuseTwins(field, list, pointer);
  }

  private void refuseTwins(Field field, JsonArray list, String pointer) {
    if (field.kind() != Kind.GROUP || field.fields().field("id").isEmpty()) {
      return;
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof JsonObject member
          && member.get("id") instanceof JsonString id
          && !seen.add(id.getString())) {
        report(pointer + "/" + i + "/id", "package.duplicate", id.getString());
      }
    }
  }

  private void single(Field field, JsonValue value, String pointer) {
    if (!hasShape(field.kind(), value)) {
      report(pointer, "package.kind." + field.kind(), field.name());
      return;
    }
    switch (field.kind()) {
      case GROUP -> object(field.fields(), value.asJsonObject(), pointer);
      case TEXT -> text(field, value, pointer);
      case MARKDOWN -> {
        text(field, value, pointer);
        markdown(value, pointer);
      }
      case NUMBER, BOOLEAN -> {}
      default -> word(field, ((JsonString) value).getString(), pointer);
    }
  }

  private static boolean hasShape(Kind kind, JsonValue value) {
    return switch (kind) {
      case GROUP -> value instanceof JsonObject;
      case TEXT, MARKDOWN -> value instanceof JsonString || value instanceof JsonObject;
      case NUMBER -> value instanceof JsonNumber;
      case BOOLEAN -> value == JsonValue.TRUE || value == JsonValue.FALSE;
      case CODE -> value instanceof JsonString text && CODE.matcher(text.getString()).matches();
      case CHOICE, CLAUSE, COMPETENCY, MEDIA -> value instanceof JsonString;
    };
  }

  private void word(Field field, String word, String pointer) {
    switch (field.kind()) {
      case CHOICE ->
          refuseUnless(
              field.choices().contains(word),
              pointer,
              "package.choice",
              field.name(),
              String.join(", ", field.choices()));
      case CLAUSE -> refuseUnless(law.test(word), pointer, "package.law", word);
      case COMPETENCY -> refuseUnless(competency.test(word), pointer, "package.competency", word);
      case MEDIA ->
          refuseUnless(
              medium.test(word.startsWith("media/") ? word : "media/" + word),
              pointer,
              "package.medium-missing",
              word);
      default -> {}
    }
  }

  private void text(Field field, JsonValue value, String pointer) {
    if (value instanceof JsonString text) {
      refuseUnless(
          !WORD.matcher(text.getString()).find(), pointer, "package.no-english", field.name());
      return;
    }
    for (var member : value.asJsonObject().entrySet()) {
      var place = pointer + "/" + Yaml.escape(member.getKey());
      if (!Set.of("vi", "en").contains(member.getKey())) {
        report(place, "package.unknown-field", member.getKey());
      } else if (!isMissing(member.getValue()) && !(member.getValue() instanceof JsonString)) {
        report(place, "package.kind." + field.kind(), field.name());
      }
    }
    refuseUnless(
        !isMissing(value.asJsonObject().get("vi")), pointer, "package.no-vietnamese", field.name());
    refuseUnless(
        !isMissing(value.asJsonObject().get("en")), pointer, "package.no-english", field.name());
  }

  private void markdown(JsonValue value, String pointer) {
    if (value instanceof JsonString text) {
      markdown(text.getString(), pointer);
    } else {
      value
          .asJsonObject()
          .forEach(
              (language, member) -> {
                if (member instanceof JsonString text) {
                  markdown(text.getString(), pointer + "/" + language.toLowerCase(Locale.ROOT));
                }
              });
    }
  }

  private void markdown(String text, String pointer) {
    MarkdownCheck.check(text, law, medium)
        .forEach(finding -> report(pointer, finding.key(), finding.args().toArray()));
  }

  private void refuseUnless(boolean sound, String pointer, String key, Object... args) {
    if (!sound) {
      report(pointer, key, args);
    }
  }

  private void report(String pointer, String key, Object... args) {
    problems.add(Problem.at(pointer, key, args));
  }
}
