package vn.thao.people.control;

import java.util.HashMap;
import java.util.Map;
import vn.thao.people.entity.Names;

/** People by their staff number; each belongs to the unit that keeps the record. */
final class StaffRules implements ImportRules {

  private static final int LONGEST_KEY = 900;

  private final ImportFacts facts;

  StaffRules(ImportFacts facts) {
    this.facts = facts;
  }

  @Override
  public void resolve(Draft draft) {
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

  @Override
  public Map<String, String> existing(String key) {
    var person = facts.person(key);
    if (person == null) {
      return null;
    }
    var values = new HashMap<String, String>();
    values.put("staff-number", person.number());
    if (person.reached()) {
      values.put("full-name", person.fullName());
      values.put("unit", person.unit());
      values.put("mail", person.mail());
    }
    return values;
  }

  @Override
  public void judge(Draft draft) {
    var person = facts.person(draft.value("staff-number"));
    if (person != null && !person.reached()) {
      draft.wrong("staff-number", "import.problem.person-beyond");
      return;
    }
    var mail = draft.value("mail");
    if (person != null && person.guarded() && !mail.isEmpty() && !mail.equals(person.mail())) {
      draft.wrong("mail", "import.problem.mail-guarded");
    }
    if (person == null && draft.value("unit").isEmpty() && !draft.isWrong()) {
      draft.wrong("unit", "import.problem.unit-needed");
    }
    var name = draft.value("full-name");
    if (name.isEmpty()) {
      return;
    }
    if (draft.value("given-name").isEmpty()) {
      boolean asItWas = person != null && person.fullName().equals(name);
      draft.put("given-name", asItWas ? person.givenName() : Names.givenName(name));
    }
    var given = draft.value("given-name");
    if (!(" " + name + " ").contains(" " + given + " ")) {
      draft.wrong("given-name", "import.problem.given-name");
    } else if (Names.sortKey(name, given).length() > LONGEST_KEY) {
      draft.wrong("full-name", "import.problem.too-long", 60);
    }
    if (person != null) {
      var known = new HashMap<>(draft.existing());
      known.put("given-name", person.givenName());
      draft.meets(known);
    }
  }
}
