package vn.thao.people.control;

import java.util.List;
import vn.thao.people.entity.ImportKind;

/** How many a unit has been given for a position (biên chế được giao). */
final class EstablishmentRules extends DatedRules {

  EstablishmentRules(ImportFacts facts) {
    super(ImportKind.ESTABLISHMENTS, facts, List.of("unit", "position"));
  }

  @Override
  public void resolve(Draft draft) {
    unit(draft);
    position(draft);
  }
}
