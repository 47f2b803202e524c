package vn.thao.platform.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plain SQL where an entity would only be in the way: seeds and reads. Always with parameters. */
public final class Sql {

  private Sql() {}

  /** Inserts one row; instants are stored as UTC. */
  public static void insert(EntityManager em, String table, String columns, Object... values) {
    var marks =
        IntStream.rangeClosed(1, values.length)
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(","));
    fill(
            em.createNativeQuery(
                "insert into " + table + " (" + columns + ") values (" + marks + ")"),
            values)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  public static List<Object[]> rows(EntityManager em, String sql, Object... values) {
    return fill(em.createNativeQuery(sql), values).getResultList();
  }

  /**
   * How many rows there are.
   *
   * @param from the statement from {@code from} on
   */
  public static int count(EntityManager em, String from, Object... values) {
    return (int) number(rows(em, "select count(*), 0 " + from, values).get(0)[0]);
  }

  /**
   * Takes back a fact that is still open, which its {@code open_key} says.
   *
   * @return false when another was quicker
   */
  public static boolean retract(EntityManager em, String table, long id, Instant now) {
    return fill(
                em.createNativeQuery(
                    "update "
                        + table
                        + " set retracted_at = ?1, open_key = null where id = ?2"
                        + " and open_key is not null"),
                now,
                id)
            .executeUpdate()
        > 0;
  }

  public static Query fill(Query query, Object... values) {
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, stored(values[i]));
    }
    return query;
  }

  public static long number(Object value) {
    return ((Number) value).longValue();
  }

  /** An instant read from a {@code datetime(6)} column. */
  public static Instant instant(Object value) {
    if (value == null) {
      return null;
    }
    var local =
        value instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    return local.toInstant(ZoneOffset.UTC);
  }

  public static java.time.LocalDate date(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (java.time.LocalDate) value;
  }

  /** Long text comes as a string or as a clob, as the driver pleases. */
  public static String text(Object value) {
    if (value instanceof java.sql.Clob clob) {
      try {
        return clob.getSubString(1, (int) clob.length());
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return (String) value;
  }

  private static Object stored(Object value) {
    return value instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }
}
