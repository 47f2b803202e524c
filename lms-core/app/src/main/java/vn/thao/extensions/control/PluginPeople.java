package vn.thao.extensions.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.control.Outbox;
import vn.thao.platform.control.OutboxHandler;
import vn.thao.platform.control.PluginSchemas;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Ids;

/**
 * What plugins still have to do in tables of their own for people: move rows when two records
 * became one, and, those whose tables are there without them, erase. Each piece of work waits in
 * the outbox until its plugin has done it, or until its tables are purged. A plugin is named by the
 * part of its tables' names, since of one that is gone nothing else may be known.
 */
@ApplicationScoped
class PluginPeople implements OutboxHandler {

  static final String KIND = "extensions.people";
  private static final String ERASE = "erase";
  private static final String MERGE = "merge";

  @PersistenceContext EntityManager em;
  @Inject Hosting hosting;
  @Inject PluginCalls calls;
  @Inject PluginMigrations migrations;
  @Inject PersonReader persons;
  @Inject Outbox outbox;

  @Override
  public String kind() {
    return KIND;
  }

  private static String owner(String plugin) {
    return PluginSchemas.owner(PluginSchemas.prefix(plugin));
  }

  /** Whose tables are there while nobody can be asked about them. */
  Set<String> absent() {
    var absent = new TreeSet<String>();
    migrations.tables().stream()
        .filter(table -> !PluginSchemas.isHistory(table))
        .forEach(table -> absent.add(PluginSchemas.owner(table)));
    hosting.all().forEach(plugin -> absent.remove(owner(plugin.id())));
    return absent;
  }

  /** The absent ones that still have to erase this person. */
  @Transactional(TxType.SUPPORTS)
  public List<String> toErase(long person) {
    return Sql.rows(
            em,
            "select o.reference, o.id from platform_outbox o where o.kind = ?1"
                + " and o.done_at is null and o.reference like ?2 order by o.reference",
            KIND,
            ERASE + " % " + person)
        .stream()
        .map(row -> ((String) row[0]).split(" ")[1])
        .toList();
  }

  /** Those who can't be asked now erase the person when they can. Said again it is the same. */
  @Transactional
  public void eraseLater(long person) {
    for (var owner : absent()) {
      var reference = ERASE + " " + owner + " " + person;
      var known =
          Sql.count(em, "from platform_outbox where kind = ?1 and reference = ?2", KIND, reference);
      if (known == 0) {
        outbox.add(KIND, reference, Json.createObjectBuilder().add("person", person).build());
      }
    }
  }

  /** Joins the transaction in which two records become one, or two again. */
  void moved(long kept, long alias) {
    var owners = absent();
    hosting.all().stream()
        .filter(plugin -> plugin.personalData() != null)
        .forEach(plugin -> owners.add(owner(plugin.id())));
    for (var owner : owners) {
      outbox.add(
          KIND,
          MERGE + " " + owner + " " + Ids.next(),
          Json.createObjectBuilder().add("person", alias).add("kept", kept).build());
    }
  }

  @Override
  public void handle(String reference, JsonObject payload) {
    var parts = reference.split(" ");
    var plugin = hosted(parts[1]);
    if (plugin.isEmpty()) {
      if (absent().contains(parts[1])) {
        throw new IllegalStateException("extensions.waits-for " + parts[1]);
      }
      return; // its tables are purged
    }
    if (plugin.get().personalData() != null) {
      tell(plugin.get(), reference, payload);
    }
  }

  private Optional<Hosted> hosted(String owner) {
    return hosting.all().stream().filter(each -> owner(each.id()).equals(owner)).findFirst();
  }

  private void tell(Hosted plugin, String reference, JsonObject payload) {
    var data = plugin.personalData();
    var person = payload.getJsonNumber("person").toString();
    if (reference.startsWith(ERASE)) {
      calls.run(plugin.id(), PluginPlace.ERASE, "", () -> data.erase(person, plugin.services()));
      return;
    }
    if (isBehindAnother(reference)) {
      throw new IllegalStateException("extensions.waits-in-order");
    }
    var kept = payload.getJsonNumber("kept").toString();
    boolean merged = persons.isMerged(Long.parseLong(person), Long.parseLong(kept));
    calls.run(
        plugin.id(),
        PluginPlace.MOVE,
        "",
        () -> {
          if (merged) {
            data.move(person, kept, plugin.services());
          } else {
            data.moveBack(person, kept, plugin.services());
          }
        });
  }

  /** Merges follow one another: an earlier one of this plugin goes first. */
  private boolean isBehindAnother(String reference) {
    var mine = reference.substring(0, reference.lastIndexOf(' ') + 1);
    return Sql.count(
            em,
            "from platform_outbox o join platform_outbox p on p.kind = o.kind and p.reference = ?1"
                + " where o.kind = ?2 and o.done_at is null and o.reference like ?3 and o.id < p.id",
            reference,
            KIND,
            mine + "%")
        > 0;
  }

  /** Those that wait may be here again. */
  void hasten(@Observes @Priority(900) DatabaseReady ready) {
    hasten();
  }

  /** What it waited for is here, or gone for good. */
  void hasten() {
    outbox.hasten(KIND);
  }
}
