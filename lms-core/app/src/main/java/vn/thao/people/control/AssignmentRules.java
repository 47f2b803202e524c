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
    person(draft);
    unit(draft);
    position(draft);
  }
}
