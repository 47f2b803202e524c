package vn.thao.people.control;

import java.util.List;
import vn.thao.people.entity.ImportKind;

/** How many a unit, or each unit of a type, shall have in a position. */
final class NormRules extends DatedRules {

  NormRules(ImportFacts facts) {
    super(ImportKind.NORMS, facts, List.of("unit", "unit-type", "position", "kind"));
  }

  @Override
  public void resolve(Draft draft) {
    if (draft.value("unit").isEmpty() == draft.value("unit-type").isEmpty() && !draft.isWrong()) {
      draft.wrong("unit", "import.problem.unit-or-type");
    } else if (!draft.value("unit-type").isEmpty() && !facts.isWhole()) {
      draft.wrong("unit-type", "import.problem.whole-only");
    }
    unit(draft);
    position(draft);
  }
}
