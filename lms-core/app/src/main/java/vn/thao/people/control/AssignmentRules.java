package vn.thao.people.control;

import java.util.List;
import vn.thao.people.entity.ImportKind;

/** Who serves where: both the person and the unit must be in reach. */
final class AssignmentRules extends DatedRules {

  AssignmentRules(ImportFacts facts) {
    super(ImportKind.ASSIGNMENTS, facts, List.of("staff-number", "unit", "position"));
  }

  @Override
  public void resolve(Draft draft) {
    var number = draft.value("staff-number");
    var person = facts.person(number);
    if (person != null && person.reached()) {
      draft.put("staff-number", person.number());
    } else if (!number.isEmpty()) {
      draft.wrong(
          "staff-number",
          person == null ? "import.problem.person-unknown" : "import.problem.person-beyond");
    }
    unit(draft);
    position(draft);
  }
}
