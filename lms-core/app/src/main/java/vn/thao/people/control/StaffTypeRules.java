package vn.thao.people.control;

import java.util.List;
import vn.thao.people.entity.ImportKind;

/** What people are by the law on staff; nobody is two things at once. */
final class StaffTypeRules extends DatedRules {

  StaffTypeRules(ImportFacts facts) {
    super(ImportKind.STAFF_TYPES, facts, List.of("staff-number"));
  }

  @Override
  public void resolve(Draft draft) {
    person(draft);
  }
}
