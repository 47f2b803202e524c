package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.Permission;

/** Framework and requirements hold for every unit, so only who reaches all of them changes them. */
@ApplicationScoped
class WholeProvince {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  void check() {
    var scope = user.scope(Permission.MANAGE_FRAMEWORKS);
    if (scope.isEmpty() || !roots().stream().allMatch(scope::covers)) {
      throw new Forbidden("competency.whole-province");
    }
  }

  /** The paths of the units that have none above them. */
  List<String> roots() {
    return Sql.rows(
            em,
            "select v.path, v.id from people_unit_version v where v.parent_id is null"
                + " and v.retracted_at is null and v.valid_from <= ?1"
                + " and (v.valid_to is null or v.valid_to >= ?1)",
            Time.today(clock))
        .stream()
        .map(row -> (String) row[0])
        .toList();
  }
}
