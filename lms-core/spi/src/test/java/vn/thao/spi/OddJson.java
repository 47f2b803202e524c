package vn.thao.spi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * What a broken or a malicious client may send: samples with a member missing or replaced, and
 * plain nonsense. The same samples always give the same list.
 */
final class OddJson {

  private static final long SEED = 20_261_123L;
  private static final List<String> STRINGS =
      List.of(
          "",
          " ",
          "a",
          "A",
          "true",
          "null",
          "-1",
          "n1",
          "\u0000",
          "đ\u0301\uD83D\uDE00",
          "a/b~1",
          "x".repeat(5000));
  private static final List<String> NUMBERS =
      List.of("0", "-1", "1", "0.5", "2147483648", "9223372036854775808", "1e400", "-1e-400");

  private final Random random = new Random(SEED);
  private final List<JsonObject> samples;
  private final List<String> names;

  private OddJson(Collection<JsonObject> samples) {
    this.samples = List.copyOf(samples);
    var known = new TreeSet<>(List.of("", "id", "results", "odd"));
    samples.forEach(sample -> known.addAll(sample.keySet()));
    this.names = List.copyOf(known);
  }

  /** The empty object, {@code count} random ones, and {@code count} bent samples. */
  static List<JsonObject> like(Collection<JsonObject> samples, int count) {
    var odd = new OddJson(samples);
    var all = new ArrayList<>(List.of(JsonValue.EMPTY_JSON_OBJECT));
    for (int i = 0; i < count; i++) {
      all.add(odd.object(0));
      if (!samples.isEmpty()) {
        all.add(odd.bent());
      }
    }
    return all;
  }

  private JsonObject bent() {
    JsonObject sample = any(samples);
    if (sample.isEmpty()) {
      return object(0);
    }
    JsonObjectBuilder bent = Json.createObjectBuilder(sample);
    String name = any(List.copyOf(sample.keySet()));
    return (random.nextInt(4) == 0 ? bent.remove(name) : bent.add(name, value(0))).build();
  }

  private JsonObject object(int depth) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      object.add(any(names), value(depth));
    }
    return object.build();
  }

  private JsonValue value(int depth) {
    return switch (random.nextInt(depth < 3 ? 7 : 5)) {
      case 0 -> JsonValue.NULL;
      case 1 -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
      case 2 -> Json.createValue(new BigDecimal(any(NUMBERS)));
      case 3 -> Json.createValue(any(STRINGS));
      case 4 -> JsonValue.EMPTY_JSON_ARRAY;
      case 5 -> object(depth + 1);
      default -> array(depth + 1);
    };
  }

  private JsonValue array(int depth) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      array.add(value(depth));
    }
    return array.build();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
