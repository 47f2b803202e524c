package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.people.entity.StaffType;
import vn.thao.people.entity.StaffTypeRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Whether somebody is cán bộ, công chức, viên chức or under a contract, by date. Nobody is two of
 * them at once: what comes next ends what was the day before.
 */
@ApplicationScoped
public class StaffTypes {

  private static final int MOST = 1000;
  private static final int LONGEST = 100;
  private static final String COLUMNS =
      "id, person_id, type, decision, valid_from, valid_to, open_key, recorded_at, recorded_by";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** Of one person, the latest first. */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public List<StaffTypeRow> of(long person) {
    var reach = reach();
    var sql =
        "select t.type, t.valid_from, t.valid_to, t.decision from people_staff_type t"
            + " join people_person p on p.id = t.person_id where t.retracted_at is null and "
            + reach.condition()
            + " and p.id = ? order by t.valid_from desc";
    var values = new ArrayList<>(reach.values());
    values.add(person);
    return Sql.rows(em, Numbered.marks(sql), values.toArray()).stream()
        .map(
            row ->
                new StaffTypeRow(
                    StaffType.valueOf((String) row[0]),
                    Sql.date(row[1]),
                    Sql.date(row[2]),
                    (String) row[3]))
        .toList();
  }

  private Reach reach() {
    return new Reach(user.scope(Permission.MANAGE_PEOPLE), Time.today(clock));
  }

  /**
   * From a day on these people are of a type. Who is so already stays as recorded.
   *
   * @param numbers of staff, 1,000 at most; one that is unknown or beyond the scope: nothing is
   *     done
   * @return how many it is new for
   */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public int record(List<String> numbers, StaffType type, LocalDate from, String decision) {
    if (from == null) {
      throw new Refused("staff-type.from-needed");
    }
    if (decision.isBlank() || decision.length() > LONGEST) {
      throw new Refused("staff-type.decision-needed", LONGEST);
    }
    var people = numbered(numbers);
    int changed = 0;
    try {
      for (long person : people) {
        changed += record(person, type, from, decision) ? 1 : 0;
      }
    } catch (PersistenceException another) {
      throw new Conflict("staff-type.moved-on");
    }
    return changed;
  }

  private boolean record(long person, StaffType type, LocalDate from, String decision) {
    var standing =
        Sql.rows(
            em,
            "select t.id, t.type, t.valid_from, t.decision, t.valid_to from people_staff_type t"
                + " where t.person_id = ?1 and t.retracted_at is null"
                + " and (t.valid_to is null or t.valid_to >= ?2) order by t.valid_from for update",
            person,
            from);
    if (standing.stream().anyMatch(row -> row[4] == null && type.name().equals(row[1]))) {
      return false;
    }
    for (var old : standing) {
      var since = Sql.date(old[2]);
      if (since.isAfter(from)) {
        throw new Refused("staff-type.later-known");
      }
      end(Sql.number(old[0]));
      if (since.isBefore(from)) {
        insert(person, (String) old[1], (String) old[3], since, from.minusDays(1));
      }
    }
    insert(person, type.name(), decision, from, null);
    return true;
  }

  private void end(long id) {
    int ended =
        Sql.fill(
                em.createNativeQuery(
                    "update people_staff_type set retracted_at = ?1, open_key = null"
                        + " where id = ?2 and retracted_at is null"),
                clock.instant(),
                id)
            .executeUpdate();
    if (ended == 0) {
      throw new Conflict("staff-type.moved-on");
    }
  }

  private void insert(long person, String type, String decision, LocalDate from, LocalDate to) {
    Sql.insert(
        em,
        "people_staff_type",
        COLUMNS,
        Ids.next(),
        person,
        type,
        decision,
        from,
        to,
        to == null ? person : null,
        clock.instant(),
        user.personId());
  }

  /** Of the scope, in the order of their ids, so that two who write at once wait for each other. */
  private List<Long> numbered(List<String> numbers) {
    var wanted =
        new LinkedHashSet<>(numbers.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList());
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw new Refused("staff-type.numbers-needed", MOST);
    }
    var reach = reach();
    var sql =
        "select p.id, upper(q.staff_number) from people_person q join people_person p"
            + " on p.id = coalesce(q.alias_of, q.id) where p.retracted_at is null and "
            + reach.condition()
            + " and upper(q.staff_number) in ("
            + Numbered.list(wanted.size())
            + ") order by p.id";
    var values = new ArrayList<>(reach.values());
    values.addAll(wanted);
    Map<String, Long> found = new LinkedHashMap<>();
    Sql.rows(em, Numbered.marks(sql), values.toArray())
        .forEach(row -> found.put((String) row[1], Sql.number(row[0])));
    wanted.removeAll(found.keySet());
    if (!wanted.isEmpty()) {
      throw numbers.size() == 1
          ? new NotFound("failure.not-found")
          : new Refused("staff-type.unknown", String.join(", ", wanted));
    }
    return found.values().stream().distinct().toList();
  }
}
