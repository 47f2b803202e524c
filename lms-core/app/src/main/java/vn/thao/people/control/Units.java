package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import vn.thao.people.entity.UnitChoice;
import vn.thao.people.entity.UnitRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/** The organisation as it stands today, as far as the caller keeps its people. */
@ApplicationScoped
public class Units {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** In the order of a tree. */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public List<UnitChoice> kept() {
    return in(em, user.scope(Permission.MANAGE_PEOPLE), Time.today(clock));
  }

  /**
   * The tree as it stood, with who worked where.
   *
   * @param asOf null: today
   */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public List<UnitRow> list(LocalDate asOf) {
    var day = Objects.requireNonNullElseGet(asOf, () -> Time.today(clock));
    var more = new HashMap<Long, Object[]>();
    for (var row :
        Sql.rows(
            em,
            "select v.unit_id, v.type, v.valid_from, v.valid_to, count(distinct a.person_id)"
                + " from people_unit_version v left join people_assignment a on a.unit_id ="
                + " v.unit_id and a.retracted_at is null and a.valid_from <= ?1 and (a.valid_to is"
                + " null or a.valid_to >= ?1) where v.retracted_at is null and v.valid_from <= ?1"
                + " and (v.valid_to is null or v.valid_to >= ?1)"
                + " group by v.unit_id, v.type, v.valid_from, v.valid_to",
            day)) {
      more.put(Sql.number(row[0]), row);
    }
    return in(em, user.scope(Permission.MANAGE_PEOPLE), day).stream()
        .map(unit -> row(unit, more.get(unit.id())))
        .toList();
  }

  private static UnitRow row(UnitChoice unit, Object[] more) {
    return new UnitRow(
        unit.code(),
        unit.name(),
        (String) more[1],
        unit.depth(),
        Sql.date(more[2]),
        Sql.date(more[3]),
        Sql.number(more[4]));
  }

  static List<UnitChoice> in(EntityManager em, Scope scope, LocalDate today) {
    var units = new ArrayList<UnitChoice>();
    var open = new ArrayList<String>();
    for (var row :
        Sql.rows(
            em,
            "select u.id, u.code, v.path, v.name_vi, v.name_en from people_unit u"
                + " join people_unit_version v on v.unit_id = u.id where v.retracted_at is null"
                + " and v.valid_from <= ?1 and (v.valid_to is null or v.valid_to >= ?1)"
                + " order by v.path",
            today)) {
      var path = (String) row[2];
      if (scope.covers(path)) {
        open.removeIf(above -> !path.startsWith(above));
        units.add(
            new UnitChoice(
                Sql.number(row[0]),
                (String) row[1],
                path,
                new LocalName((String) row[3], (String) row[4]),
                open.size()));
        open.add(path);
      }
    }
    return units;
  }
}
