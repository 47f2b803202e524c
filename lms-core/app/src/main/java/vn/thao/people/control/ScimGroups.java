package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.thao.people.entity.ScimGroup;
import vn.thao.people.entity.ScimPage;
import vn.thao.people.entity.UnitChoice;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/**
 * Units as groups, to read: who serves where follows from posts, which have decisions and dates.
 */
@ApplicationScoped
public class ScimGroups {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * @param name of the unit, in Vietnamese; null: all
   */
  @Requires(Permission.PROVISION)
  @Transactional
  public ScimPage<ScimGroup> list(String name, int start, int count) {
    var all =
        units().stream()
            .filter(unit -> name == null || unit.name().vi().equalsIgnoreCase(name))
            .toList();
    return new ScimPage<>(
        all.size(),
        start,
        all.stream().skip(start - 1L).limit(count).map(unit -> group(unit, List.of())).toList());
  }

  @Requires(Permission.PROVISION)
  @Transactional
  public ScimGroup get(long id) {
    var unit =
        units().stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    var members =
        Sql.rows(
                em,
                "select distinct p.id, p.full_name from people_assignment a join people_person p"
                    + " on p.id = a.person_id where p.scim_removed_at is null and a.unit_id = ?1"
                    + " and a.retracted_at is null"
                    + " and a.valid_from <= ?2 and (a.valid_to is null or a.valid_to >= ?2)"
                    + " order by p.id",
                id,
                Time.today(clock))
            .stream()
            .map(row -> new ScimGroup.Member(row[0].toString(), (String) row[1]))
            .toList();
    return group(unit, members);
  }

  private List<UnitChoice> units() {
    return Units.in(em, Scope.EVERYTHING, Time.today(clock));
  }

  private static ScimGroup group(UnitChoice unit, List<ScimGroup.Member> members) {
    return new ScimGroup(Long.toString(unit.id()), unit.code(), unit.name().vi(), members);
  }
}
