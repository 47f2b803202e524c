package vn.thao.extensions.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thao.extensions.entity.KeptView;
import vn.thao.extensions.entity.KeptView.KeptRow;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.RemainsRow;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.PluginSchemas;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** What plugins have kept, also those that are gone; an admin may purge it then. */
@ApplicationScoped
public class Remains {

  private static final int MOST_KEYS = 20;

  @Inject Extensions extensions;
  @Inject Hosting hosting;
  @Inject PluginStore store;
  @Inject PluginMigrations migrations;
  @Inject PluginPeople people;
  @Inject Audit audit;

  /** By the ids of the plugins. A table whose plugin nobody remembers stands by its own name. */
  @Requires(Permission.ADMINISTER)
  public List<RemainsRow> list() {
    var installed = new TreeSet<>(extensions.plugins().stream().map(PluginRow::id).toList());
    var rows = new TreeMap<String, RemainsRow>();
    for (var row : store.counts()) {
      var id = (String) row[0];
      rows.put(id, new RemainsRow(id, number(row[1]), number(row[2]), 0, installed.contains(id)));
    }
    var known = new TreeSet<>(rows.keySet());
    known.addAll(installed);
    for (var table : migrations.tables()) {
      var id =
          known.stream()
              .filter(each -> table.startsWith(PluginSchemas.prefix(each)))
              .findFirst()
              .orElseGet(() -> PluginSchemas.owner(table));
      rows.merge(
          id,
          new RemainsRow(id, 0, 0, 1, installed.contains(id)),
          (one, more) ->
              new RemainsRow(id, one.values(), one.people(), one.tables() + 1, one.installed()));
    }
    return List.copyOf(rows.values());
  }

  /** What this one keeps; nothing of one that nobody knows. The number of statements is fixed. */
  @Requires(Permission.ADMINISTER)
  public KeptView of(String plugin) {
    var begun = store.beginnings(plugin);
    var ofPeople =
        hosting.all().stream()
            .anyMatch(each -> each.id().equals(plugin) && each.personalData() != null);
    return new KeptView(
        begun.stream().limit(MOST_KEYS).map(Remains::kept).toList(),
        Math.max(0, begun.size() - MOST_KEYS),
        store.people(plugin),
        plugin.isEmpty() ? List.of() : migrations.rows(plugin),
        ofPeople);
  }

  private static KeptRow kept(Object[] row) {
    return new KeptRow((String) row[0], number(row[1]));
  }

  /**
   * Takes away all that a plugin has kept. Not one transaction, since tables go with it: when it
   * breaks off, doing it again does the rest.
   *
   * @param typed the id once more, so that nobody purges in passing
   */
  @Requires(Permission.ADMINISTER)
  public void purge(String plugin, String typed) {
    if (extensions.plugins().stream().anyMatch(each -> each.id().equals(plugin))) {
      throw new Refused("remains.still-installed");
    }
    if (plugin.isEmpty() || !typed.equals(plugin)) {
      throw new Refused("remains.not-typed");
    }
    migrations.drop(plugin);
    store.purge(plugin);
    people.hasten();
    audit.record("Remains.purge", plugin, "done", "");
  }
}
