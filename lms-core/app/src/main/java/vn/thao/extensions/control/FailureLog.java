package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import vn.thao.extensions.entity.FailureRow;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;

/**
 * The stored failures: a row for each plugin, version, type, place and error, in transactions of
 * their own, since whatever failed is rolled back.
 */
@ApplicationScoped
class FailureLog {

  /** So many rows of a plugin stay, those that came last. */
  static final int ROWS = 50;

  private static final String COLUMNS =
      "f.plugin_id, f.plugin_version, f.type_id, f.place, f.error, f.first_at, f.last_at, f.times,"
          + " f.in_a_row";

  @PersistenceContext EntityManager em;

  /** One or several of a kind. */
  record Seen(
      String plugin, String version, String type, PluginPlace place, String error, int times) {

    String key() {
      return Hash.of(String.join("\n", plugin, version, type, place.name(), error));
    }
  }

  /**
   * @return how often in a row any one failure has happened at this place
   */
  @Transactional(TxType.REQUIRES_NEW)
  int add(Seen seen, Instant now) {
    int known =
        Sql.fill(
                em.createNativeQuery(
                    "update extensions_failure set last_at = ?1, times = times + ?2,"
                        + " in_a_row = in_a_row + ?2 where failure_key = ?3"),
                now,
                seen.times(),
                seen.key())
            .executeUpdate();
    if (known == 0) {
      forgetOldest(seen.plugin());
      Sql.insert(
          em,
          "extensions_failure",
          "id, failure_key, plugin_id, plugin_version, type_id, place, error, first_at, last_at,"
              + " times, in_a_row",
          Ids.next(),
          seen.key(),
          seen.plugin(),
          seen.version(),
          seen.type(),
          seen.place().name(),
          seen.error(),
          now,
          now,
          seen.times(),
          seen.times());
    }
    return (int)
        Sql.number(
            Sql.rows(
                    em,
                    "select max(f.in_a_row), 0 from extensions_failure f where f.plugin_id = ?1 and"
                        + " f.plugin_version = ?2 and f.place = ?3",
                    seen.plugin(),
                    seen.version(),
                    seen.place().name())
                .get(0)[0]);
  }

  private void forgetOldest(String plugin) {
    Sql.rows(
            em,
            "select f.id, f.last_at from extensions_failure f where f.plugin_id = ?1"
                + " order by f.last_at desc, f.id desc",
            plugin)
        .stream()
        .skip(ROWS - 1L)
        .forEach(
            row ->
                Sql.fill(
                        em.createNativeQuery("delete from extensions_failure where id = ?1"),
                        row[0])
                    .executeUpdate());
  }

  /** It worked: the next failure there is the first in a row. */
  @Transactional(TxType.REQUIRES_NEW)
  void worked(String plugin, PluginPlace place, String type) {
    Sql.fill(
            em.createNativeQuery(
                "update extensions_failure set in_a_row = 0 where plugin_id = ?1 and place = ?2"
                    + " and type_id = ?3 and in_a_row > 0"),
            plugin,
            place.name(),
            type)
        .executeUpdate();
  }

  /** All there are, the latest first. */
  @Transactional(TxType.SUPPORTS)
  List<FailureRow> rows() {
    return Sql.rows(
            em, "select " + COLUMNS + " from extensions_failure f order by f.last_at desc, f.id")
        .stream()
        .map(
            row ->
                new FailureRow(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    PluginPlace.valueOf((String) row[3]),
                    (String) row[4],
                    Sql.instant(row[5]),
                    Sql.instant(row[6]),
                    Sql.number(row[7]),
                    (int) Sql.number(row[8])))
        .toList();
  }
}
