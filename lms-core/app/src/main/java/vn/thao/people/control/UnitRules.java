package vn.thao.people.control;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Units stand beneath units: of the tree, or of the same file. */
final class UnitRules implements ImportRules {

  private final ImportFacts facts;

  UnitRules(ImportFacts facts) {
    this.facts = facts;
  }

  @Override
  public void resolve(Draft draft) {
    var parent = facts.unit(draft.value("parent"));
    if (parent != null) {
      draft.put("parent", parent.code());
    }
  }

  @Override
  public Map<String, String> existing(String key) {
    var unit = facts.unit(key);
    return unit == null
        ? null
        : Map.of(
            "code", unit.code(),
            "name", unit.name(),
            "name-en", unit.nameEn(),
            "type", unit.type(),
            "parent", unit.parent());
  }

  @Override
  public void judge(Draft draft) {
    if (draft.value("name-en").isEmpty()) {
      draft.put("name-en", draft.value("name"));
    }
    var known = facts.unit(draft.value("code"));
    if (known == null) {
      if (draft.value("parent").isEmpty() && !facts.isEverything()) {
        draft.wrong("parent", "import.problem.parent-needed");
      }
    } else if (!facts.scope().covers(known.path())) {
      draft.wrong("code", "import.problem.unit-beyond");
    } else {
      change(draft, known);
    }
    var parent = facts.unit(draft.value("parent"));
    boolean stays = known != null && known.parent().equals(draft.value("parent"));
    if (parent != null && !stays && !facts.scope().covers(parent.path())) {
      draft.wrong("parent", "import.problem.unit-beyond");
    }
  }

  private void change(Draft draft, ImportFacts.Unit known) {
    if (known.to() != null) {
      draft.wrong("code", "import.problem.unit-closed");
    }
    if (draft.changes(vn.thao.people.entity.ImportKind.UNITS).isEmpty()) {
      return;
    }
    var from = draft.value("from");
    if (!from.isEmpty() && LocalDate.parse(from).isBefore(known.from())) {
      draft.wrong("from", "import.problem.from-before", known.from());
    }
    if (!known.parent().equals(draft.value("parent")) && hasUnitsBeneath(known)) {
      draft.wrong("parent", "import.problem.unit-has-units");
    }
  }

  private boolean hasUnitsBeneath(ImportFacts.Unit known) {
    return facts.units().values().stream()
        .anyMatch(unit -> unit.version() != null && unit.parent().equals(known.code()));
  }

  @Override
  public void together(List<Draft> drafts) {
    var byCode = new HashMap<String, Draft>();
    drafts.forEach(draft -> byCode.put(upper(draft.value("code")), draft));
    for (var draft : drafts) {
      var parent = draft.value("parent");
      var above = byCode.get(upper(parent));
      if (above != null) {
        draft.put("parent", spelled(above, parent));
      } else if (!parent.isEmpty() && facts.unit(parent) == null) {
        draft.wrong("parent", "import.problem.unit-unknown", parent);
      }
    }
    for (var draft : drafts) {
      if (turnsInCircle(draft, byCode)) {
        draft.wrong("parent", "import.problem.unit-circle");
      }
    }
  }

  private String spelled(Draft above, String parent) {
    var known = facts.unit(parent);
    return known == null ? above.value("code") : known.code();
  }

  private boolean turnsInCircle(Draft start, Map<String, Draft> byCode) {
    var seen = new HashSet<String>();
    var code = start.value("code");
    while (!code.isEmpty()) {
      if (!seen.add(upper(code))) {
        return true;
      }
      var draft = byCode.get(upper(code));
      var known = facts.unit(code);
      code = draft != null ? draft.value("parent") : known != null ? known.parent() : "";
    }
    return false;
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
