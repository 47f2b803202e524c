package vn.thao.people.control;

import static vn.thao.platform.control.Sql.instant;
import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.thao.people.entity.ErasureRow;
import vn.thao.people.entity.ErasureView;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Outbox;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.PersonalRows;
import vn.thao.platform.control.PersonalTables;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Erasing somebody takes two: one proposes, another looks at what would go and stay, and confirms.
 * Then {@link ErasureWork} does it, as often as it takes.
 */
@ApplicationScoped
public class Erasures {

  private static final int LONGEST = 300;
  private static final String SELECT =
      "select e.id, e.person_id, p.full_name, p.staff_number, e.reason, e.withdrawn_at,"
          + " e.confirmed_at, e.done_at, a.full_name as proposer, e.proposed_at,"
          + " b.full_name as confirmer, e.proposed_by from people_erasure e"
          + " join people_person p on p.id = e.person_id"
          + " join people_person a on a.id = e.proposed_by"
          + " left join people_person b on b.id = e.confirmed_by where ";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject PersonalRows personal;
  @Inject @Any Instance<PersonalData> components;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** The newest first. */
  @Requires(Permission.KEEP_PRIVACY)
  @Transactional
  public List<ErasureRow> list() {
    return rows("1 = 1", List.of(), " order by e.id desc limit 100");
  }

  private List<ErasureRow> rows(String condition, List<Object> more, String end) {
    var reach = new Reach(user.scope(Permission.KEEP_PRIVACY), Time.today(clock));
    var sql = SELECT + reach.condition() + " and " + condition + end;
    var values = new ArrayList<>(reach.values());
    values.addAll(more);
    return Sql.rows(em, Numbered.marks(sql), values.toArray()).stream().map(this::row).toList();
  }

  private ErasureRow row(Object[] row) {
    var state =
        row[5] != null
            ? "WITHDRAWN"
            : row[7] != null ? "DONE" : row[6] != null ? "CONFIRMED" : "PROPOSED";
    return new ErasureRow(
        row[0].toString(),
        number(row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        state,
        (String) row[8],
        instant(row[9]),
        (String) row[10],
        instant(row[7]),
        number(row[11]) == user.personId() || number(row[1]) == user.personId());
  }

  /**
   * @return the number of the wish
   */
  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public long propose(String staffNumber, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new Refused("erasure.reason-needed", LONGEST);
    }
    var scope = user.scope(Permission.KEEP_PRIVACY);
    long person =
        Reach.numbered(em, scope, Time.today(clock), staffNumber)
            .map(row -> number(row[0]))
            .orElseThrow(() -> new Refused("erasure.unknown-person", staffNumber));
    var id = Ids.next();
    try {
      Sql.insert(
          em,
          "people_erasure",
          "id, person_id, reason, proposed_by, proposed_at, open_key",
          id,
          person,
          reason,
          user.personId(),
          clock.instant(),
          Long.toString(person));
    } catch (PersistenceException another) {
      throw new Refused("erasure.twice");
    }
    return id;
  }

  /** What would go and what would stay. */
  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public ErasureView view(long id) {
    var row = one(id);
    var counts = personal.counts(row.person());
    var lines =
        PersonalTables.all().stream()
            .filter(table -> table.whose() != null && table.name() != null)
            .map(
                table ->
                    new ErasureView.Line(
                        table.name(),
                        counts.get(table.table()),
                        table.erasure().name(),
                        table.kept()))
            .filter(line -> line.rows() > 0)
            .toList();
    boolean erased = row.state().equals("DONE");
    var beyond =
        components.stream()
            .flatMap(each -> each.beyondReach(row.person(), erased).stream())
            .toList();
    return new ErasureView(row, lines, obstacles(row.person()), beyond);
  }

  private List<String> obstacles(long person) {
    return components.stream().flatMap(each -> each.obstacles(person).stream()).toList();
  }

  private ErasureRow one(long id) {
    return rows("e.id = ?", List.of(id), "").stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public void withdraw(long id) {
    one(id);
    change(
        "update people_erasure set withdrawn_at = ?1, open_key = null where id = ?2"
            + " and confirmed_at is null and withdrawn_at is null",
        clock.instant(),
        id);
  }

  /**
   * From now on nobody signs in as this person, and the work begins.
   *
   * @param typed the staff number, so that nobody confirms in passing
   */
  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public void confirm(long id, String typed) {
    var row = one(id);
    if (row.own()) {
      throw new Refused("erasure.another");
    }
    if (!typed.equals(row.staffNumber())) {
      throw new Refused("erasure.typed");
    }
    var obstacles = obstacles(row.person());
    if (!obstacles.isEmpty()) {
      throw new Refused(obstacles.get(0));
    }
    change(
        "update people_erasure set confirmed_at = ?1, confirmed_by = ?3 where id = ?2"
            + " and confirmed_at is null and withdrawn_at is null",
        clock.instant(),
        id,
        user.personId());
    Sql.fill(
            em.createNativeQuery(
                "update people_account set locked_at = coalesce(locked_at, ?1),"
                    + " session_epoch = session_epoch + 1, version = version + 1"
                    + " where person_id = ?2"),
            clock.instant(),
            row.person())
        .executeUpdate();
    outbox.add(ErasureWork.KIND, Long.toString(id), JsonValue.EMPTY_JSON_OBJECT);
  }

  /** Of two at once, the second is told. */
  private void change(String sql, Object... values) {
    if (Sql.fill(em.createNativeQuery(sql), values).executeUpdate() == 0) {
      throw new Conflict("erasure.moved-on");
    }
  }
}
