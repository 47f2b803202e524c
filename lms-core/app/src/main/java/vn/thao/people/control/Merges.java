package vn.thao.people.control;

import static vn.thao.platform.control.Sql.instant;
import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.people.entity.MergeRow;
import vn.thao.people.entity.MergeView;
import vn.thao.people.entity.PersonRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Numbered;
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
import vn.thao.platform.entity.PersonalTable;
import vn.thao.platform.entity.PersonalTable.Merging;
import vn.thao.platform.entity.Refused;

/**
 * Two records of one person become one. What was recorded of the alias goes over to the record that
 * is kept, with all its dates; the alias's number stands for the one kept from then on, in lists
 * that come later too. What went over is noted row by row, so that a merge made by mistake is taken
 * back.
 */
@ApplicationScoped
public class Merges {

  private static final int LONGEST = 300;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject PersonalRows personal;
  @Inject @Any Instance<PersonalData> components;
  @Inject Clock clock;

  /** What a merge of the two would do. */
  @Requires(Permission.KEEP_PRIVACY)
  @Transactional
  public MergeView preview(String keptNumber, String aliasNumber) {
    var kept = person(keptNumber);
    var alias = person(aliasNumber);
    if (kept.id().equals(alias.id())) {
      throw new Refused("merge.same");
    }
    long keptId = Long.parseLong(kept.id());
    long aliasId = Long.parseLong(alias.id());
    var counts = personal.counts(aliasId);
    var lines =
        PersonalTables.all().stream()
            .filter(table -> table.whose() != null && table.name() != null)
            .filter(table -> !table.table().equals("people_person"))
            .filter(table -> table.merging() != Merging.FOLLOW)
            .map(
                table -> new MergeView.Line(table.name(), counts.get(table.table()), effect(table)))
            .filter(line -> line.rows() > 0)
            .toList();
    return new MergeView(kept, alias, lines, account(keptId, aliasId), obstacles(keptId, aliasId));
  }

  private static String effect(PersonalTable table) {
    return MergeMoving.isMoved(table)
        ? "merge.moves"
        : table.merging() == Merging.FILL ? "merge.fills" : "merge.stays";
  }

  private PersonRow person(String number) {
    var today = Time.today(clock);
    return Reach.numbered(em, user.scope(Permission.KEEP_PRIVACY), today, number)
        .map(
            row ->
                new PersonRow(
                    row[0].toString(),
                    (String) row[1],
                    (String) row[2],
                    new Posts(em, today)
                        .of(List.of(number(row[0])))
                        .getOrDefault(number(row[0]), List.of()),
                    List.of()))
        .orElseThrow(() -> new Refused("erasure.unknown-person", number));
  }

  private String account(long kept, long alias) {
    var owners =
        Sql.rows(
                em,
                "select person_id, id from people_account where person_id in (?1, ?2)",
                kept,
                alias)
            .stream()
            .map(row -> number(row[0]))
            .toList();
    return !owners.contains(alias) ? "NONE" : owners.contains(kept) ? "CLOSES" : "MOVES";
  }

  private List<String> obstacles(long kept, long alias) {
    var sql =
        "select 'merge.obstacle.role' as name, count(*) as found from people_grant g"
            + " join people_account a on a.id = g.account_id where a.person_id = ?"
            + " and g.role <> 'LEARNER' and g.retracted_at is null"
            + " and (g.valid_to is null or g.valid_to >= ?)"
            + " union all select 'merge.obstacle.course', count(*) from learning_registration g"
            + " join learning_registration h on h.version_id = g.version_id and h.round = g.round"
            + " where g.person_id = ? and h.person_id = ?"
            + " union all select 'merge.obstacle.erasure', count(*) from people_erasure"
            + " where person_id in (?, ?) and open_key is not null";
    var found =
        Sql.rows(em, Numbered.marks(sql), alias, Time.today(clock), alias, kept, alias, kept)
            .stream()
            .filter(row -> number(row[1]) > 0)
            .map(row -> (String) row[0])
            .collect(Collectors.toCollection(ArrayList::new));
    if (new MergeMoving(em).collides(kept, alias)) {
      found.add("merge.obstacle.open");
    }
    return found;
  }

  /**
   * Makes one of the two.
   *
   * @param typed the alias's staff number, so that nobody merges in passing
   */
  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public void merge(String keptNumber, String aliasNumber, String reason, String typed) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new Refused("merge.reason-needed", LONGEST);
    }
    var view = preview(keptNumber, aliasNumber);
    if (!typed.equals(view.alias().staffNumber())) {
      throw new Refused("erasure.typed");
    }
    if (!view.obstacles().isEmpty()) {
      throw new Refused(view.obstacles().get(0));
    }
    long kept = Long.parseLong(view.kept().id());
    long alias = Long.parseLong(view.alias().id());
    lock(kept, alias);
    var id = Ids.next();
    try {
      Sql.insert(
          em,
          "people_merge",
          "id, kept_id, alias_id, reason, account_moved, merged_by, merged_at, open_key",
          id,
          kept,
          alias,
          reason,
          view.account().equals("MOVES") ? 1 : 0,
          user.personId(),
          clock.instant(),
          Long.toString(alias));
      new MergeMoving(em).over(id, alias, kept);
    } catch (PersistenceException meets) {
      throw new Refused("merge.obstacle.open");
    }
    account(view.account(), kept, alias);
    run(
        "update people_person set alias_of = ?1, retracted_at = ?2 where id = ?3",
        kept,
        clock.instant(),
        alias);
    components.forEach(each -> each.moved(kept, alias));
  }

  /** Two merges that touch the same person take turns; the second then finds nobody. */
  private void lock(long kept, long alias) {
    int there =
        Sql.rows(
                em,
                "select id, staff_number from people_person where id in (?1, ?2)"
                    + " and retracted_at is null order by id for update",
                Math.min(kept, alias),
                Math.max(kept, alias))
            .size();
    if (there < 2) {
      throw new Conflict("merge.moved-on");
    }
  }

  private void account(String what, long kept, long alias) {
    switch (what) {
      case "MOVES" ->
          run(
              "update people_account set person_id = ?1, session_epoch = session_epoch + 1,"
                  + " version = version + 1 where person_id = ?2",
              kept,
              alias);
      case "CLOSES" ->
          run(
              "update people_account set closed_at = coalesce(closed_at, ?1),"
                  + " session_epoch = session_epoch + 1, version = version + 1"
                  + " where person_id = ?2",
              clock.instant(),
              alias);
      default -> {
        // there is none
      }
    }
  }

  private void run(String sql, Object... values) {
    Sql.fill(em.createNativeQuery(sql), values).executeUpdate();
  }

  /** What went over goes back; what was recorded of the kept person since stays there. */
  @Requires(value = Permission.KEEP_PRIVACY, audited = true)
  @Transactional
  public void undo(long id) {
    var rows =
        Sql.rows(
            em,
            "select m.kept_id, m.alias_id, m.account_moved from people_merge m where m.id = ?1"
                + " and m.open_key is not null for update",
            id);
    if (rows.isEmpty() || list().stream().noneMatch(row -> row.id().equals(Long.toString(id)))) {
      throw new NotFound("failure.not-found");
    }
    long kept = number(rows.get(0)[0]);
    long alias = number(rows.get(0)[1]);
    int merged = Sql.count(em, "from people_person where id = ?1 and alias_of is not null", kept);
    if (merged > 0) {
      throw new Refused("merge.later-first");
    }
    int erased =
        Sql.count(
            em,
            "from people_erasure where person_id in (?1, ?2) and (open_key is not null"
                + " or done_at is not null)",
            kept,
            alias);
    if (erased > 0) {
      throw new Refused("merge.erased");
    }
    new MergeMoving(em).back(id, alias, kept);
    if (number(rows.get(0)[2]) == 1) {
      account("MOVES", alias, kept);
    } else {
      run("update people_account set closed_at = null where person_id = ?1", alias);
    }
    run("update people_person set alias_of = null, retracted_at = null where id = ?1", alias);
    run(
        "update people_merge set undone_at = ?1, undone_by = ?2, open_key = null where id = ?3",
        clock.instant(),
        user.personId(),
        id);
    components.forEach(each -> each.moved(kept, alias));
  }

  /** The newest first. */
  @Requires(Permission.KEEP_PRIVACY)
  @Transactional
  public List<MergeRow> list() {
    var reach = new Reach(user.scope(Permission.KEEP_PRIVACY), Time.today(clock));
    var sql =
        "select m.id, p.full_name, p.staff_number, q.staff_number as alias_number, m.reason,"
            + " b.full_name as merger, m.merged_at, m.undone_at from people_merge m"
            + " join people_person p on p.id = m.kept_id join people_person q on q.id = m.alias_id"
            + " join people_person b on b.id = m.merged_by where "
            + reach.condition()
            + " order by m.id desc limit 100";
    return Sql.rows(em, Numbered.marks(sql), reach.values().toArray()).stream()
        .map(
            row ->
                new MergeRow(
                    row[0].toString(),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    instant(row[6]),
                    instant(row[7])))
        .toList();
  }
}
