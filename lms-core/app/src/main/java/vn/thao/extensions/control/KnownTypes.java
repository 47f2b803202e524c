package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thao.extensions.entity.TypeRow;
import vn.thao.platform.control.Sql;

/**
 * Remembers which plugin brought which type, so that content whose plugin has been taken away can
 * still say what it needs.
 */
@ApplicationScoped
class KnownTypes {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  private volatile Map<String, TypeRow> byType = Map.of();

  /** Null when no plugin ever brought it. */
  TypeRow of(String type) {
    return byType.get(type);
  }

  List<TypeRow> all() {
    return List.copyOf(byType.values());
  }

  /** Adds those that are here now to those remembered. */
  @Transactional(TxType.REQUIRES_NEW)
  void remember(List<TypeRow> here) {
    var known = new TreeMap<String, TypeRow>();
    stored().forEach(row -> known.put(row.type(), row));
    for (var row : here) {
      var before = known.put(row.type(), row);
      if (before == null) {
        insert(row);
      } else if (!before.equals(row)) {
        update(row);
      }
    }
    byType = Map.copyOf(known);
  }

  private List<TypeRow> stored() {
    return Sql.rows(
            em,
            "select t.point, t.type_id, t.plugin_id, t.plugin_name, t.plugin_version, t.name_vi,"
                + " t.name_en from extensions_type t")
        .stream()
        .map(
            row ->
                new TypeRow(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6]))
        .toList();
  }

  private void insert(TypeRow row) {
    Sql.insert(
        em,
        "extensions_type",
        "type_id, point, plugin_id, plugin_name, plugin_version, name_vi, name_en, changed_at",
        row.type(),
        row.point(),
        row.plugin(),
        row.pluginName(),
        row.version(),
        row.vi(),
        row.en(),
        clock.instant());
  }

  private void update(TypeRow row) {
    Sql.fill(
            em.createNativeQuery(
                "update extensions_type set point = ?1, plugin_id = ?2, plugin_name = ?3,"
                    + " plugin_version = ?4, name_vi = ?5, name_en = ?6, changed_at = ?7"
                    + " where type_id = ?8"),
            row.point(),
            row.plugin(),
            row.pluginName(),
            row.version(),
            row.vi(),
            row.en(),
            clock.instant(),
            row.type())
        .executeUpdate();
  }
}
