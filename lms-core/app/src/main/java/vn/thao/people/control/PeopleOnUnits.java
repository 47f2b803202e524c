package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.thao.people.entity.UnitUseRow;
import vn.thao.platform.control.Bulk;

/** Norms, establishments, contacts and roles that name a unit. */
@ApplicationScoped
class PeopleOnUnits implements UnitUse {

  @PersistenceContext EntityManager em;

  @Override
  public List<UnitUseRow> of(Collection<Long> units) {
    return Stream.of(
            row("norm", "people_norm", "/people/norms", units),
            row("establishment", "people_establishment", "/people/norms", units),
            row("contact", "people_contact", "/people/directory", units),
            row("grant", "people_grant", "/people/accounts", units))
        .filter(row -> row.count() > 0)
        .toList();
  }

  private UnitUseRow row(String what, String table, String link, Collection<Long> units) {
    var from = "from " + table + " where retracted_at is null and valid_to is null and unit_id in";
    return new UnitUseRow(what, Bulk.count(em, from, units), link);
  }
}
