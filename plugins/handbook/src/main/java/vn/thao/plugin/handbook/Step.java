package vn.thao.plugin.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One step of a procedure, written on one line: {@code what | who | within how long | basis}, of
 * which only the first has to be there.
 */
record Step(String what, String who, String within, String basis) {

  static List<Step> read(String lines) {
    var steps = new ArrayList<Step>();
    for (var line : Lines.of(lines)) {
      var parts = line.split("\\|", -1);
      steps.add(new Step(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3)));
    }
    return steps;
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at].strip() : "";
  }

  Map<String, Object> model(int number) {
    return Map.of("number", number, "what", what, "who", who, "within", within, "basis", basis);
  }
}
