package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.certification.entity.OrderKind;
import vn.thao.certification.entity.OrderRow;
import vn.thao.certification.entity.RegisterFilter;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * What officers ask to be done to statements, one or twenty thousand: an order lists its targets at
 * the moment it is given, and {@link OrderWork} does them batch by batch.
 */
@ApplicationScoped
public class Orders {

  private static final int LIST = 50;
  private static final int LONGEST_REASON = 1000;
  private static final String MISSING =
      " from learning_completion k join people_assignment s on s.id = (select min(a.id)"
          + " from people_assignment a where a.person_id = k.person_id and a.retracted_at is null)";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** The newest first, with their progress. */
  @Requires(Permission.CERTIFY)
  @Transactional
  public List<OrderRow> list() {
    return Sql.rows(
            em,
            "select o.id, o.kind, o.reason, p.full_name, o.asked_at, o.total, o.ended_at,"
                + " (select count(*) from certification_order_item i where i.order_id = o.id and"
                + "  i.outcome = 'DONE'), (select count(*) from certification_order_item j where"
                + "  j.order_id = o.id and j.outcome = 'SKIPPED'), (select count(*) from"
                + "  certification_order_item k where k.order_id = o.id and k.outcome = 'FAILED')"
                + " from certification_order o join people_person p on p.id = o.asked_by"
                + " order by o.id desc limit "
                + LIST)
        .stream()
        .map(Orders::row)
        .toList();
  }

  private static OrderRow row(Object[] row) {
    return new OrderRow(
        Sql.number(row[0]),
        OrderKind.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        Sql.instant(row[4]),
        (int) Sql.number(row[5]),
        (int) Sql.number(row[7]),
        (int) Sql.number(row[8]),
        (int) Sql.number(row[9]),
        Sql.instant(row[6]));
  }

  /** How many have completed a course and have no statement for it. */
  @Requires(Permission.CERTIFY)
  @Transactional
  public int missing() {
    var sql = missingSql();
    return Sql.count(em, MISSING + sql.where(), sql.values());
  }

  /** The officer's people: by a unit of theirs, as a statement is found by the one that issued. */
  private RegisterSql missingSql() {
    return new RegisterSql(user.scope(Permission.CERTIFY))
        .and(
            "not exists (select 1 from certification_statement t"
                + " where t.registration_id = k.registration_id)");
  }

  /**
   * Orders a statement for everybody who has completed a course and has none.
   *
   * @return how many that is
   */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public int issueMissing() {
    var sql = missingSql();
    return give(OrderKind.ISSUE, "", "k.registration_id", MISSING + sql.where(), sql.values());
  }

  /**
   * Orders these statements revoked or replaced; what is no longer valid or out of the officer's
   * reach is left out.
   *
   * @return how many that is
   */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public int selected(OrderKind kind, String reason, List<Long> ids) {
    if (ids.isEmpty() || ids.size() > RegisterBook.PAGE) {
      throw new Refused("register.none-chosen");
    }
    var chosen = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    var sql =
        new RegisterSql(user.scope(Permission.CERTIFY))
            .and("r.id is null")
            .and("s.id in (" + chosen + ")");
    return give(kind, needed(reason), "s.id", sql.from(), sql.values());
  }

  /**
   * Orders all valid statements that the filter shows to be revoked or replaced.
   *
   * @param expected how many the officer says it is; if another, somebody must look again
   */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public int filtered(OrderKind kind, String reason, RegisterFilter filter, int expected) {
    var text = needed(reason);
    var sql = new RegisterSql(filter, user.scope(Permission.CERTIFY)).and("r.id is null");
    var from = sql.from();
    int count = Sql.count(em, from, sql.values());
    if (count != expected) {
      throw new Conflict("register.other-count", count);
    }
    return give(kind, text, "s.id", from, sql.values());
  }

  private static String needed(String reason) {
    if (reason.length() < 5 || reason.length() > LONGEST_REASON) {
      throw new Refused("register.reason-needed", LONGEST_REASON);
    }
    return reason;
  }

  private int give(OrderKind kind, String reason, String target, String from, Object[] values) {
    long id = Ids.next();
    Sql.insert(
        em,
        "certification_order",
        "id, kind, reason, asked_by, asked_at, total",
        id,
        kind.name(),
        reason,
        user.personId(),
        clock.instant(),
        0);
    int total =
        Sql.fill(
                em.createNativeQuery(
                    "insert into certification_order_item (order_id, target_id, outcome) select "
                        + id
                        + ", "
                        + target
                        + ", 'OPEN'"
                        + from),
                values)
            .executeUpdate();
    if (total == 0) {
      throw new Refused(kind == OrderKind.ISSUE ? "register.none-missing" : "register.none-chosen");
    }
    Sql.fill(
            em.createNativeQuery("update certification_order set total = ?1 where id = ?2"),
            total,
            id)
        .executeUpdate();
    return total;
  }
}
