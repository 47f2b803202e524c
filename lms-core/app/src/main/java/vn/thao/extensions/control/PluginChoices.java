package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/**
 * What admins chose for plugins: the values of settings, and who holds a permission. Rows are only
 * added; the latest of a name holds, and one without content gives the choice back.
 */
@ApplicationScoped
class PluginChoices {

  /** What a choice is about. */
  enum Kind {
    SETTING,
    HOLDERS
  }

  private record Name(String plugin, Kind kind, String name) {}

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  private volatile Map<Name, String> latest;

  Optional<String> of(String plugin, Kind kind, String name) {
    var known = latest;
    if (known == null) {
      known = read();
      latest = known;
    }
    return Optional.ofNullable(known.get(new Name(plugin, kind, name)));
  }

  private Map<Name, String> read() {
    var found = new HashMap<Name, String>();
    for (var row :
        Sql.rows(
            em,
            "select c.plugin, c.kind, c.name, c.content from extensions_choice c"
                + " where not exists (select 1 from extensions_choice d where d.plugin = c.plugin"
                + " and d.kind = c.kind and d.name = c.name and d.id > c.id)")) {
      if (row[3] != null) {
        found.put(
            new Name((String) row[0], Kind.valueOf((String) row[1]), (String) row[2]),
            (String) row[3]);
      }
    }
    return found;
  }

  /**
   * @param contents by name; empty: what it was without a choice
   */
  @Transactional
  public void choose(String plugin, Kind kind, Map<String, String> contents) {
    contents.forEach(
        (name, content) ->
            Sql.insert(
                em,
                "extensions_choice",
                "id, plugin, kind, name, content, recorded_at, account_id",
                Ids.next(),
                plugin,
                kind.name(),
                name,
                content.isEmpty() ? null : content,
                clock.instant(),
                user.caller().accountId()));
  }

  /** After the transaction in which something was chosen: it is read anew. */
  void forget() {
    latest = null;
  }
}
