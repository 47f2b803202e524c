package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.thao.people.entity.EstablishmentRow;
import vn.thao.people.entity.NormRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/**
 * The staffing norms in force on a day: of types of units, and of the units that the caller keeps.
 */
@ApplicationScoped
public class Norms {

  private static final String IN_FORCE =
      "select v.path, v.name_vi, v.name_en, n.unit_type, p.code, p.name_vi as position_vi,"
          + " p.name_en as position_en, n.kind, n.required, n.source, n.valid_from, n.valid_to"
          + " from people_norm n join people_position p on p.id = n.position_id"
          + " left join people_unit_version v on v.unit_id = n.unit_id and v.retracted_at is null"
          + " and v.valid_from <= ?1 and (v.valid_to is null or v.valid_to >= ?1)"
          + " where n.retracted_at is null and n.valid_from <= ?1"
          + " and (n.valid_to is null or n.valid_to >= ?1)"
          + " and (n.unit_id is null or v.id is not null)"
          + " order by case when n.unit_id is null then 0 else 1 end, n.unit_type, v.path,"
          + " length(p.code), p.code, n.kind desc";

  private static final String GIVEN =
      "select v.path, v.name_vi, v.name_en, p.code, p.name_vi as position_vi,"
          + " p.name_en as position_en, e.assigned, e.decision, e.valid_from, e.valid_to"
          + " from people_establishment e join people_position p on p.id = e.position_id"
          + " join people_unit_version v on v.unit_id = e.unit_id and v.retracted_at is null"
          + " and v.valid_from <= ?1 and (v.valid_to is null or v.valid_to >= ?1)"
          + " where e.retracted_at is null and e.valid_from <= ?1"
          + " and (e.valid_to is null or e.valid_to >= ?1)"
          + " order by v.path, length(p.code), p.code";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * Those of types first, then those of single units in the order of the tree.
   *
   * @param asOf null: today
   */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public List<NormRow> list(LocalDate asOf) {
    var scope = user.scope(Permission.MANAGE_PEOPLE);
    var day = Objects.requireNonNullElseGet(asOf, () -> Time.today(clock));
    return Sql.rows(em, IN_FORCE, day).stream()
        .filter(row -> isReached(scope, (String) row[0]))
        .map(Norms::row)
        .toList();
  }

  /**
   * What units have been given, in the order of the tree.
   *
   * @param asOf null: today
   */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public List<EstablishmentRow> establishments(LocalDate asOf) {
    var scope = user.scope(Permission.MANAGE_PEOPLE);
    var day = Objects.requireNonNullElseGet(asOf, () -> Time.today(clock));
    return Sql.rows(em, GIVEN, day).stream()
        .filter(row -> isReached(scope, (String) row[0]))
        .map(Norms::establishment)
        .toList();
  }

  private static EstablishmentRow establishment(Object[] row) {
    return new EstablishmentRow(
        new LocalName((String) row[1], (String) row[2]),
        (String) row[3],
        new LocalName((String) row[4], (String) row[5]),
        (int) Sql.number(row[6]),
        (String) row[7],
        Sql.date(row[8]),
        Sql.date(row[9]));
  }

  private static boolean isReached(Scope scope, String path) {
    return path == null || scope.covers(path);
  }

  private static NormRow row(Object[] row) {
    return new NormRow(
        row[0] == null ? null : new LocalName((String) row[1], (String) row[2]),
        (String) row[3],
        (String) row[4],
        new LocalName((String) row[5], (String) row[6]),
        "FULL_TIME".equals(row[7]),
        (int) Sql.number(row[8]),
        (String) row[9],
        Sql.date(row[10]),
        Sql.date(row[11]));
  }
}
