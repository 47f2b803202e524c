package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Permission;
import vn.thao.xapi.entity.StatementPage;
import vn.thao.xapi.entity.StatementQuery;
import vn.thao.xapi.entity.StoredStatement;

/**
 * Finds statements. Voided ones are hidden; a statement about another statement is found by what is
 * said in that one too.
 */
@ApplicationScoped
public class Searching {

  /** How many statements an answer holds at most, and when the client names no number. */
  public static final int MOST = 100;

  private static final String UNVOIDED =
      " not exists (select 1 from xapi_statement v where v.voids = s.statement_id)";

  @PersistenceContext EntityManager em;
  @Inject Definitions definitions;
  @Inject Clock clock;

  @Requires(Permission.READ_RECORDS)
  @Transactional
  public StatementPage find(StatementQuery query) {
    var through = clock.instant();
    var found = new TreeMap<Long, StoredStatement>(order(query));
    search(query, "s", "").forEach(statement -> found.put(statement.row(), statement));
    if (query.isFiltered()) {
      search(query, "t", " join xapi_statement t on t.statement_id = s.refers_to")
          .forEach(statement -> found.put(statement.row(), statement));
    }
    var page = found.values().stream().limit(query.limit()).toList();
    return new StatementPage(page, found.size() > query.limit(), through);
  }

  private static Comparator<Long> order(StatementQuery query) {
    return query.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }

  /**
   * @param asked the alias of the statement that the filters look at
   */
  private List<StoredStatement> search(StatementQuery query, String asked, String join) {
    var values = new ArrayList<Object>();
    var sql = new StringBuilder("select ").append(StatementTable.COLUMNS);
    sql.append(" from xapi_statement s").append(join);
    side(sql, values, "agent", query.agent(), query.relatedAgents(), asked);
    side(sql, values, "activity", query.activity(), query.relatedActivities(), asked);
    sql.append(" where").append(UNVOIDED);
    condition(sql, values, asked + ".verb_hash =", query.verb());
    condition(sql, values, asked + ".registration =", query.registration());
    condition(sql, values, "s.stored_at >", query.since());
    condition(sql, values, "s.stored_at <=", query.until());
    condition(
        sql,
        values,
        query.ascending() ? "s.id >" : "s.id <",
        query.after() == 0 ? null : query.after());
    sql.append(" order by s.id ").append(query.ascending() ? "asc" : "desc");
    sql.append(" limit ").append(query.limit() + 1);
    return Sql.rows(em, sql.toString(), values.toArray()).stream()
        .map(StatementTable::stored)
        .toList();
  }

  private static void side(
      StringBuilder sql,
      List<Object> values,
      String what,
      String hash,
      boolean related,
      String asked) {
    if (hash != null) {
      values.add(hash);
      values.add(related ? 0 : 1);
      sql.append(
          " join xapi_statement_%1$s %1$s on %1$s.statement_id = %2$s.id and %1$s.%1$s_hash = ?%3$d and %1$s.narrow >= ?%4$d"
              .formatted(what, asked, values.size() - 1, values.size()));
    }
  }

  private static void condition(StringBuilder sql, List<Object> values, String what, Object value) {
    if (value != null) {
      values.add(value);
      sql.append(" and ").append(what).append(" ?").append(values.size());
    }
  }

  /**
   * One statement.
   *
   * @param voided whether a voided one is asked for, or one that is not
   */
  @Requires(Permission.READ_RECORDS)
  @Transactional
  public Optional<StoredStatement> one(String id, boolean voided) {
    var sql =
        "select "
            + StatementTable.COLUMNS
            + " from xapi_statement s where s.statement_id = ?1 and "
            + (voided ? UNVOIDED.replaceFirst("not ", "") : UNVOIDED);
    return Sql.rows(em, sql, id.toLowerCase(Locale.ROOT)).stream()
        .map(StatementTable::stored)
        .findFirst();
  }

  /** Until when everything stored can be found. */
  @Requires(Permission.READ_RECORDS)
  public Instant through() {
    return clock.instant();
  }

  /** The statements as they are handed out. */
  @Requires(Permission.READ_RECORDS)
  public List<JsonObject> form(
      List<StoredStatement> statements, StatementForm form, List<String> languages, String home) {
    var whole =
        statements.stream().map(statement -> StatementForms.exact(statement, home)).toList();
    return switch (form) {
      case EXACT -> whole;
      case IDS -> whole.stream().map(StatementForms::ids).toList();
      case CANONICAL -> {
        var iris = whole.stream().flatMap(StatementForms::activities).distinct().toList();
        var known = iris.isEmpty() ? Map.<String, JsonObject>of() : definitions.find(iris);
        yield whole.stream()
            .map(statement -> StatementForms.canonical(statement, known, languages))
            .toList();
      }
    };
  }

  /** The hash by which an IRI is found. */
  public static String hash(String iri) {
    return Hash.of(iri);
  }
}
