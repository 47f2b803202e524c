package vn.thao.people.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.people.entity.ImportKind;

/** Facts with a beginning and perhaps an end, of which two of a sort must not overlap. */
abstract class DatedRules implements ImportRules {

  /** Something that holds from a day to a day: of the file, or known. */
  private record Span(String from, String to, Draft draft) {

    boolean reaches(Span next) {
      return to.isEmpty() || to.compareTo(next.from) >= 0;
    }
  }

  private final ImportKind kind;
  private final List<String> sort;
  private final Map<String, ImportFacts.Dated> known = new HashMap<>();

  protected final ImportFacts facts;

  /**
   * @param sort the columns that make two facts of one sort
   */
  DatedRules(ImportKind kind, ImportFacts facts, List<String> sort) {
    this.kind = kind;
    this.facts = facts;
    this.sort = sort;
    facts.dated().forEach(fact -> known.put(Draft.key(kind, fact.values()), fact));
  }

  @Override
  public Map<String, String> existing(String key) {
    var fact = known.get(key);
    return fact == null ? null : fact.values();
  }

  @Override
  public void judge(Draft draft) {
    var to = draft.value("to");
    if (!to.isEmpty() && !draft.value("from").isEmpty() && to.compareTo(draft.value("from")) < 0) {
      draft.wrong("to", "import.problem.to-before-from");
    }
  }

  /** People, units and positions are what these facts refer to. */
  protected void person(Draft draft) {
    var number = draft.value("staff-number");
    var person = facts.person(number);
    if (person != null && person.reached()) {
      draft.put("staff-number", person.number());
    } else if (!number.isEmpty()) {
      draft.wrong(
          "staff-number",
          person == null ? "import.problem.person-unknown" : "import.problem.person-beyond");
    }
  }

  protected void unit(Draft draft) {
    var code = draft.value("unit");
    var unit = facts.unit(code);
    if (code.isEmpty()) {
      return;
    }
    if (unit == null) {
      draft.wrong("unit", "import.problem.unit-unknown", code);
    } else if (!facts.scope().covers(unit.path())) {
      draft.wrong("unit", "import.problem.unit-beyond");
    } else {
      draft.put("unit", unit.code());
    }
  }

  protected void position(Draft draft) {
    var code = draft.value("position");
    var position = facts.position(code);
    if (position != null) {
      draft.put("position", position.code());
    } else if (!code.isEmpty()) {
      draft.wrong("position", "import.problem.position-unknown", code);
    }
  }

  @Override
  public void together(List<Draft> drafts) {
    var replaced = new HashSet<String>();
    var spans = new HashMap<String, List<Span>>();
    for (var draft : drafts) {
      replaced.add(draft.key(kind));
      if (!draft.isWrong()) {
        var span = new Span(draft.value("from"), draft.value("to"), draft);
        spans.computeIfAbsent(sort(draft::value), key -> new ArrayList<>()).add(span);
      }
    }
    known.forEach(
        (key, fact) -> {
          var of = spans.get(sort(column -> fact.values().getOrDefault(column, "")));
          if (of != null && !replaced.contains(key)) {
            of.add(span(fact.values()));
          }
        });
    spans.values().forEach(DatedRules::overlaps);
  }

  private static Span span(Map<String, String> values) {
    return new Span(values.get("from"), values.getOrDefault("to", ""), null);
  }

  private static void overlaps(List<Span> spans) {
    spans.sort(Comparator.comparing(Span::from));
    for (int i = 1; i < spans.size(); i++) {
      var first = spans.get(i - 1);
      var second = spans.get(i);
      if (first.reaches(second)) {
        var draft = second.draft() != null ? second.draft() : first.draft();
        var other = draft == second.draft() ? first : second;
        if (draft != null) {
          draft.wrong("from", "import.problem.overlap", other.from());
        }
      }
    }
  }

  private String sort(java.util.function.Function<String, String> value) {
    return sort.stream()
        .map(column -> value.apply(column).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("|"));
  }
}
