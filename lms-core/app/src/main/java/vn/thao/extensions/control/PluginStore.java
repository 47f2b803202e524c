package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;

/** The rows of {@code extensions_data}; each call is a transaction of its own. */
@ApplicationScoped
class PluginStore {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @Transactional(TxType.REQUIRES_NEW)
  public Optional<JsonObject> get(String plugin, String key) {
    return Sql.rows(
            em,
            "select d.content, d.data_key from extensions_data d where d.plugin = ?1"
                + " and d.data_key = ?2",
            plugin,
            key)
        .stream()
        .map(row -> JsonText.parse(Sql.text(row[0])))
        .findFirst();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public Map<String, JsonObject> list(String plugin, String beginning, int most) {
    var query =
        em.createNativeQuery(
            "select d.data_key, d.content from extensions_data d where d.plugin = ?1"
                + " and d.data_key like ?2 order by d.data_key");
    var found = new LinkedHashMap<String, JsonObject>();
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        Sql.fill(query.setMaxResults(most), plugin, beginning + "%").getResultList();
    rows.forEach(row -> found.put((String) row[0], JsonText.parse(Sql.text(row[1]))));
    return found;
  }

  /**
   * @param person null: it is nobody's
   * @throws jakarta.persistence.PersistenceException when somebody else has just put it there
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void put(String plugin, String key, Long person, JsonObject value) {
    int changed =
        Sql.fill(
                em.createNativeQuery(
                    "update extensions_data set content = ?1, person_id = ?2, changed_at = ?3"
                        + " where plugin = ?4 and data_key = ?5"),
                value.toString(),
                person,
                clock.instant(),
                plugin,
                key)
            .executeUpdate();
    if (changed == 0) {
      Sql.insert(
          em,
          "extensions_data",
          "id, plugin, data_key, person_id, content, changed_at",
          Ids.next(),
          plugin,
          key,
          person,
          value.toString(),
          clock.instant());
    }
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void remove(String plugin, String key) {
    Sql.fill(
            em.createNativeQuery("delete from extensions_data where plugin = ?1 and data_key = ?2"),
            plugin,
            key)
        .executeUpdate();
  }

  /** Plugin, values, how many people they are about; of every plugin that ever put something. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<Object[]> counts() {
    return Sql.rows(
        em,
        "select d.plugin, count(*), count(distinct d.person_id) from extensions_data d"
            + " group by d.plugin order by d.plugin");
  }

  /**
   * What the plugin's keys begin with, up to and with the first slash or colon, and how many do so.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public List<Object[]> beginnings(String plugin) {
    return Sql.rows(
        em,
        "select k.beginning, count(*) from (select case when locate('/', d.data_key) > 0"
            + " then substring(d.data_key, 1, locate('/', d.data_key))"
            + " when locate(':', d.data_key) > 0"
            + " then substring(d.data_key, 1, locate(':', d.data_key)) else d.data_key end"
            + " as beginning from extensions_data d where d.plugin = ?1) k"
            + " group by k.beginning order by k.beginning",
        plugin);
  }

  /** Whom values of the plugin are about. */
  @Transactional(TxType.REQUIRES_NEW)
  public long people(String plugin) {
    return Sql.number(
        Sql.rows(
                em,
                "select count(distinct d.person_id), count(*) from extensions_data d"
                    + " where d.plugin = ?1",
                plugin)
            .get(0)[0]);
  }

  /** All that lies here of a plugin, and what was chosen for it. */
  @Transactional(TxType.REQUIRES_NEW)
  public void purge(String plugin) {
    for (var table : List.of("extensions_data", "extensions_choice")) {
      Sql.fill(em.createNativeQuery("delete from " + table + " where plugin = ?1"), plugin)
          .executeUpdate();
    }
  }
}
