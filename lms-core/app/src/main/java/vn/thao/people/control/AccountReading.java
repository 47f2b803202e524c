package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.AccountChoice;
import vn.thao.people.entity.AccountFilter;
import vn.thao.people.entity.AccountRow;
import vn.thao.people.entity.AccountStatus;
import vn.thao.people.entity.GrantRow;
import vn.thao.people.entity.Names;
import vn.thao.people.entity.Post;
import vn.thao.people.entity.Role;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/** People with and without accounts as an officer sees them: a fixed number of statements. */
final class AccountReading {

  private static final String FROM =
      " from people_person p left join people_account c on c.person_id = p.id";
  private static final String KEEPER =
      " left join people_unit_version k on k.unit_id = p.unit_id and k.retracted_at is null"
          + " and k.valid_from <= ? and (k.valid_to is null or k.valid_to >= ?)";
  private static final String COLUMNS =
      "select p.id, p.staff_number, p.full_name, p.given_name, c.id as account_id, c.login,"
          + " case when c.password_hash is null then 0 else 1 end as has_password,"
          + " c.activation_until, case when c.closed_at is null and c.locked_at is null then 1"
          + " else 0 end as is_open, c.session_epoch, k.name_vi, k.name_en, p.mail,"
          + " case when c.totp_secret is null then 0 else 1 end as has_second";
  private static final String OPEN = " and c.closed_at is null and c.locked_at is null";

  private final EntityManager em;
  private final Caller caller;
  private final Instant now;
  private final LocalDate today;
  private final StringBuilder where = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /**
   * @param scope whom it reaches
   */
  AccountReading(EntityManager em, Caller caller, Scope scope, Instant now, LocalDate today) {
    this.em = em;
    this.caller = caller;
    this.now = now;
    this.today = today;
    var reach = new Reach(scope, today);
    and("p.retracted_at is null");
    and(reach.condition(), reach.values().toArray());
  }

  AccountReading matching(AccountFilter filter) {
    if (!filter.words().isEmpty()) {
      var pattern = Names.pattern(filter.words());
      and(
          "(p.search_name like ? or lower(p.staff_number) like ? or c.login like ? or "
              + FormerNumbers.like("?")
              + ")",
          pattern,
          pattern,
          pattern,
          pattern);
    }
    if (filter.status() != null) {
      status(filter.status());
    }
    if (filter.role() != null) {
      and(
          "exists (select 1 from people_grant g where g.account_id = c.id and g.role = ?"
              + " and g.retracted_at is null and (g.valid_to is null or g.valid_to >= ?))",
          filter.role().name(),
          today);
    }
    return this;
  }

  AccountReading of(Collection<Long> people) {
    and("p.id in (" + Numbered.list(people.size()) + ")", people.toArray());
    return this;
  }

  private void status(AccountStatus status) {
    switch (status) {
      case NONE -> and("c.id is null");
      case LOCKED -> and("(c.closed_at is not null or c.locked_at is not null)");
      case ACTIVE -> and("c.password_hash is not null" + OPEN);
      case INVITED -> and("c.password_hash is null and c.activation_until > ?" + OPEN, now);
      case EXPIRED ->
          and(
              "c.id is not null and c.password_hash is null"
                  + " and (c.activation_until is null or c.activation_until <= ?)"
                  + OPEN,
              now);
    }
  }

  private void and(String part, Object... more) {
    where.append(where.isEmpty() ? " where " : " and ").append(part);
    Collections.addAll(values, more);
  }

  /** How many there are, and how many of them have no account. */
  int[] counts() {
    var sql =
        "select count(*), sum(case when c.id is null then 1 else 0 end) as fresh" + FROM + where;
    var row = Sql.rows(em, Numbered.marks(sql), values.toArray()).get(0);
    return new int[] {(int) Sql.number(row[0]), row[1] == null ? 0 : (int) Sql.number(row[1])};
  }

  /** In the order of Vietnamese names. */
  List<AccountRow> rows(int limit, int offset) {
    var all = new ArrayList<Object>(List.of(today, today));
    all.addAll(values);
    var sql =
        COLUMNS
            + FROM
            + KEEPER
            + where
            + " order by p.sort_key, p.id limit "
            + limit
            + " offset "
            + offset;
    var rows = Sql.rows(em, Numbered.marks(sql), all.toArray());
    var people = rows.stream().map(row -> Sql.number(row[0])).toList();
    var posts = new Posts(em, today).today(people);
    var accounts = rows.stream().filter(row -> row[4] != null).map(row -> Sql.number(row[4]));
    var grants = new Grants(em, today).of(accounts.toList());
    var former = FormerNumbers.of(em, people);
    return rows.stream()
        .map(row -> row(row, posts, grants, former.getOrDefault(Sql.number(row[0]), List.of())))
        .toList();
  }

  private AccountRow row(
      Object[] row,
      Map<Long, List<Post>> posts,
      Map<Long, List<GrantRow>> grants,
      List<String> former) {
    var account = row[4] == null ? null : Sql.number(row[4]);
    var units = new LinkedHashMap<String, LocalName>();
    posts
        .getOrDefault(Sql.number(row[0]), List.of())
        .forEach(post -> units.putIfAbsent(post.unit().vi(), post.unit()));
    var keeper = row[10] == null ? null : new LocalName((String) row[10], (String) row[11]);
    var until = Sql.instant(row[7]);
    var roles =
        grants.getOrDefault(account, List.of()).stream()
            .filter(grant -> !grant.time().equals("past"))
            .map(GrantRow::role)
            .distinct()
            .toList();
    return new AccountRow(
        Sql.number(row[0]),
        (String) row[1],
        String.join(", ", former),
        (String) row[2],
        (String) row[3],
        units.isEmpty() && keeper != null ? List.of(keeper) : List.copyOf(units.values()),
        row[12] == null ? "" : (String) row[12],
        account,
        account == null ? "" : (String) row[5],
        account == null
            ? AccountStatus.NONE
            : AccountStatus.of(Sql.number(row[8]) == 1, Sql.number(row[6]) == 1, until, now),
        until,
        account == null ? AccountChoice.NONE : (int) Sql.number(row[9]),
        Sql.number(row[13]) == 1,
        roles,
        isMine(roles));
  }

  /** Whoever is more than a learner is the admin's, lest an officer step into that account. */
  private boolean isMine(List<Role> roles) {
    return caller.may(Permission.ADMINISTER)
        || roles.stream().allMatch(role -> role == Role.LEARNER);
  }
}
