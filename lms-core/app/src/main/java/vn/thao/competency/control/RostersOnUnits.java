package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.thao.people.control.UnitUse;
import vn.thao.people.entity.UnitUseRow;
import vn.thao.platform.control.Bulk;

/** Slots of rosters that only people of a unit may fill. */
@ApplicationScoped
class RostersOnUnits implements UnitUse {

  @PersistenceContext EntityManager em;

  @Override
  public List<UnitUseRow> of(Collection<Long> units) {
    var slots =
        Bulk.count(
            em,
            "from competency_roster_slot where retracted_at is null and valid_to is null"
                + " and unit_id in",
            units);
    return Stream.of(new UnitUseRow("roster", slots, "/competency/rosters"))
        .filter(row -> row.count() > 0)
        .toList();
  }
}
