package vn.thao.spi;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

/** Compares a definition with the contract it should keep. */
final class ContractShape {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_./-]{1,60}");

  private final List<String> complaints = new ArrayList<>();
  private final Set<String> used = new TreeSet<>();

  /** Whatever in the definition the contract does not provide for. */
  static List<String> complaints(Contract contract, JsonObject definition) {
    var shape = new ContractShape();
    shape.group(contract, definition, "", "");
    return shape.complaints;
  }

  /** The fields that the definition fills, by their path. */
  static Set<String> used(Contract contract, JsonObject definition) {
    var shape = new ContractShape();
    shape.group(contract, definition, "", "");
    return shape.used;
  }

  /** Every field of the contract by its path, e.g. {@code nodes.choices.next}. */
  static List<String> paths(Contract contract) {
    var paths = new ArrayList<String>();
    for (Field field : contract.fields()) {
      paths.add(field.name());
      if (field.kind() == Kind.GROUP) {
        paths(field.fields()).forEach(path -> paths.add(field.name() + "." + path));
      }
      field.choices().forEach(choice -> paths.add(field.name() + "." + choice));
    }
    return paths;
  }

  private void group(Contract contract, JsonObject object, String pointer, String path) {
    for (String name : object.keySet()) {
      if (contract.field(name).isEmpty()) {
        complaints.add(pointer + "/" + name + ": the contract has no such field");
      }
    }
    for (Field field : contract.fields()) {
      JsonValue value = object.get(field.name());
      if (value != null) {
        used.add(path + field.name());
        field(field, value, pointer + "/" + field.name(), path + field.name() + ".");
      } else if (field.required()) {
        complaints.add(pointer + "/" + field.name() + ": missing, but mandatory by the contract");
      }
    }
  }

  private void field(Field field, JsonValue value, String pointer, String path) {
    if (!field.many()) {
      one(field, value, pointer, path);
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        one(field, array.get(i), pointer + "/" + i, path);
      }
    } else {
      complaints.add(pointer + ": not a list");
    }
  }

  private void one(Field field, JsonValue value, String pointer, String path) {
    if (field.kind() == Kind.GROUP && value instanceof JsonObject object) {
      group(field.fields(), object, pointer, path);
    } else if (!fits(field, value)) {
      complaints.add(pointer + ": " + value + " is not a " + field.kind());
    }
  }

  private static boolean fits(Field field, JsonValue value) {
    return switch (field.kind()) {
      case TEXT, MARKDOWN -> isText(value);
      case CODE -> value instanceof JsonString text && CODE.matcher(text.getString()).matches();
      case NUMBER -> value instanceof JsonNumber;
      case BOOLEAN -> value == JsonValue.TRUE || value == JsonValue.FALSE;
      case CHOICE -> value instanceof JsonString text && field.choices().contains(text.getString());
      case CLAUSE, COMPETENCY, MEDIA ->
          value instanceof JsonString text && !text.getString().isBlank();
      case GROUP -> false;
    };
  }

  private static boolean isText(JsonValue value) {
    return value instanceof JsonString
        || value instanceof JsonObject texts
            && Set.of("vi", "en").containsAll(texts.keySet())
            && texts.values().stream().allMatch(JsonString.class::isInstance);
  }
}
