package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.thao.people.control.UnitUse;
import vn.thao.people.entity.UnitUseRow;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;

/** Slots of rosters that only people of a unit may fill. */
@ApplicationScoped
class RostersOnUnits implements UnitUse {

  @PersistenceContext EntityManager em;

  @Override
  public List<UnitUseRow> of(Collection<Long> units) {
    var codes = new ArrayList<String>();
    for (var chunk : Bulk.chunks(units)) {
      Sql.rows(
              em,
              Numbered.marks(
                  "select u.code, u.id from people_unit u where u.id in ("
                      + Numbered.list(chunk.size())
                      + ")"),
              chunk.toArray())
          .forEach(row -> codes.add((String) row[0]));
    }
    var slots = RosterRuleRows.naming(em, "post", "unit", codes);
    return Stream.of(new UnitUseRow("roster", slots, "/competency/rosters"))
        .filter(row -> row.count() > 0)
        .toList();
  }
}
