package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.extensions.entity.PluginSwitched;
import vn.thao.extensions.entity.SwitchRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/** The stored times during which plugins are off: a row each, open as long as the plugin is off. */
@ApplicationScoped
class SwitchLog {

  @PersistenceContext EntityManager em;
  @Inject Event<PluginSwitched> switched;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** The ids of the plugins that are off now. */
  @Transactional(TxType.SUPPORTS)
  Set<String> off() {
    return Sql.rows(
            em, "select s.plugin_id, s.id from extensions_switch s where s.open_key is not null")
        .stream()
        .map(row -> (String) row[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @return false when it is off already
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean off(String plugin, String reason, Long person) {
    var now = clock.instant();
    if (off().contains(plugin)) {
      return false;
    }
    Sql.insert(
        em,
        "extensions_switch",
        "id, plugin_id, reason, valid_from, off_by, recorded_at, open_key",
        Ids.next(),
        plugin,
        reason,
        now,
        person,
        now,
        plugin);
    switched.fire(new PluginSwitched(plugin, false, person == null));
    return true;
  }

  /**
   * @return false when it is on already
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean on(String plugin) {
    int ended =
        Sql.fill(
                em.createNativeQuery(
                    "update extensions_switch set valid_to = ?1, on_by = ?2, open_key = null where"
                        + " open_key = ?3"),
                clock.instant(),
                user.personId(),
                plugin)
            .executeUpdate();
    if (ended > 0) {
      Sql.fill(
              em.createNativeQuery(
                  "update extensions_failure set in_a_row = 0 where plugin_id = ?1"),
              plugin)
          .executeUpdate();
      switched.fire(new PluginSwitched(plugin, true, false));
    }
    return ended > 0;
  }

  /** The latest first. */
  @Transactional(TxType.SUPPORTS)
  List<SwitchRow> rows() {
    return Sql.rows(
            em,
            "select s.plugin_id, s.reason, a.login, s.valid_from, s.valid_to, b.login from"
                + " extensions_switch s left join people_account a on a.person_id = s.off_by"
                + " left join people_account b on b.person_id = s.on_by"
                + " order by s.valid_from desc, s.id desc")
        .stream()
        .map(
            row ->
                new SwitchRow(
                    (String) row[0],
                    (String) row[1],
                    row[2] == null ? "" : (String) row[2],
                    Sql.instant(row[3]),
                    Sql.instant(row[4]),
                    row[5] == null ? "" : (String) row[5]))
        .toList();
  }
}
