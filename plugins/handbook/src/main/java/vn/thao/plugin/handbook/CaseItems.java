package vn.thao.plugin.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What there is to tick off in a case, and how each thing stands. */
final class CaseItems {

  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final List<Map<String, Object>> checks = new ArrayList<>();

  CaseItems(Chapter chapter, Locale language, Map<Integer, Mark> marks, Map<String, String> names) {
    var text = chapter.in(language);
    int number = 0;
    for (var step : text.steps()) {
      number++;
      steps.add(item(step.model(number), marks.get(number), names));
    }
    for (var check : text.checks()) {
      number++;
      checks.add(item(new Step(check, "", "", "").model(number), marks.get(number), names));
    }
  }

  private static Map<String, Object> item(
      Map<String, Object> what, Mark mark, Map<String, String> names) {
    var item = new LinkedHashMap<>(what);
    item.put("done", mark != null && mark.isTick());
    item.put("turn", mark == null ? 1 : mark.turn() + 1);
    item.put("at", mark == null ? "" : Days.time(mark.at()));
    item.put("by", mark == null ? "" : names.getOrDefault(mark.by(), ""));
    return item;
  }

  List<Map<String, Object>> steps() {
    return steps;
  }

  List<Map<String, Object>> checks() {
    return checks;
  }

  int all() {
    return steps.size() + checks.size();
  }

  int done() {
    return (int) everything().filter(CaseItems::isDone).count();
  }

  /** The first that is still to be done; none when all is. */
  List<Map<String, Object>> next() {
    return everything().filter(item -> !isDone(item)).limit(1).toList();
  }

  private Stream<Map<String, Object>> everything() {
    return Stream.concat(steps.stream(), checks.stream());
  }

  private static boolean isDone(Map<String, Object> item) {
    return (Boolean) item.get("done");
  }
}
