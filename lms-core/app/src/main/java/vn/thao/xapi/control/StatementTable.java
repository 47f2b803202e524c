package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.xapi.entity.ReadStatement;
import vn.thao.xapi.entity.StoredStatement;

/**
 * The rows of statements. A batch is one transaction and only adds rows: no row is shared by two
 * batches, and each table gets its rows in the order of their keys, so batches don't block each
 * other.
 */
@ApplicationScoped
class StatementTable {

  static final String COLUMNS =
      "s.id, s.statement_id, s.stored_at, s.authority, s.content_hash, s.received";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  static StoredStatement stored(Object[] row) {
    return new StoredStatement(
        Sql.number(row[0]),
        (String) row[1],
        Sql.instant(row[2]),
        (String) row[3],
        (String) row[4],
        Sql.text(row[5]));
  }

  /** Those of these ids that are there. */
  @Transactional
  Map<String, StoredStatement> find(Collection<String> ids) {
    var found = new HashMap<String, StoredStatement>();
    var all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += 500) {
      var part = all.subList(from, Math.min(all.size(), from + 500));
      var sql =
          "select "
              + COLUMNS
              + " from xapi_statement s where s.statement_id in ("
              + Definitions.marks(part.size())
              + ")";
      Sql.rows(em, sql, part.toArray()).stream()
          .map(StatementTable::stored)
          .forEach(statement -> found.put(statement.statementId(), statement));
    }
    return found;
  }

  /** The ids of voiding statements among these: they can't be voided themselves. */
  @Transactional
  List<?> voiding(List<String> ids) {
    var query =
        em.createNativeQuery(
            "select s.statement_id from xapi_statement s where s.voids is not null"
                + " and s.statement_id in ("
                + Definitions.marks(ids.size())
                + ")");
    return Sql.fill(query, ids.toArray()).getResultList();
  }

  /**
   * All or none.
   *
   * @throws RollbackException when another batch was quicker with one of the ids, or when the
   *     database chose this one to resolve a deadlock; look again
   */
  @Transactional(rollbackOn = Exception.class)
  void add(List<ReadStatement> statements, String authority) throws RollbackException {
    try {
      for (var statement : statements) {
        add(statement, authority);
      }
    } catch (PersistenceException race) {
      throw new RollbackException(String.valueOf(race.getMessage()));
    }
  }

  private void add(ReadStatement statement, String authority) {
    long row = Ids.next();
    var marks = statement.marks();
    Sql.insert(
        em,
        "xapi_statement",
        "id, statement_id, verb_hash, registration, voids, refers_to, stored_at, authority,"
            + " content_hash, received",
        row,
        statement.id(),
        Hash.of(marks.verb()),
        marks.registration(),
        marks.voids(),
        marks.refersTo(),
        clock.instant(),
        authority,
        statement.contentHash(),
        statement.received());
    side("xapi_statement_agent", "agent_hash", marks.agents(), row);
    side("xapi_statement_activity", "activity_hash", marks.activities(), row);
  }

  /** One statement with many rows. */
  private void side(String table, String column, SortedMap<String, Boolean> rows, long statement) {
    var entries = List.copyOf(rows.entrySet());
    for (int from = 0; from < entries.size(); from += 300) {
      var part = entries.subList(from, Math.min(entries.size(), from + 300));
      var sql = new StringBuilder("insert into " + table);
      sql.append(" (").append(column).append(", statement_id, narrow) values ");
      var values = new java.util.ArrayList<Object>();
      for (var entry : part) {
        sql.append(values.isEmpty() ? "" : ",");
        int at = values.size();
        sql.append("(?%d,?%d,?%d)".formatted(at + 1, at + 2, at + 3));
        values.addAll(List.of(entry.getKey(), statement, entry.getValue() ? 1 : 0));
      }
      Sql.fill(em.createNativeQuery(sql.toString()), values.toArray()).executeUpdate();
    }
  }
}
