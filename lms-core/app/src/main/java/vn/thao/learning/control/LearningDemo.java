package vn.thao.learning.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thao.extensions.control.Extensions;
import vn.thao.learning.entity.ClientEvent;
import vn.thao.learning.entity.ModuleRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/**
 * Brings the demo's learners to where the walk begins, by the same use cases that they would use
 * themselves: they read the lessons, choose their way through the cases and answer the checks of
 * understanding as the questions' own keys say.
 */
@ApplicationScoped
public class LearningDemo {

  @PersistenceContext EntityManager em;
  @Inject Seeds seeds;
  @Inject Settings settings;
  @Inject CurrentUser user;
  @Inject Registrations registrations;
  @Inject Runs runs;
  @Inject RunLog log;
  @Inject Extensions extensions;

  void load(@Observes @Priority(90) DatabaseReady ready) {
    if (settings.demo() && registrations.isPublished("K01")) {
      SeedFiles.csv("demo/progress.csv")
          .forEach(
              row ->
                  seeds.once(
                      "learning-demo-1-" + row.get("staffNumber"),
                      () ->
                          learn(
                              row.get("staffNumber"),
                              row.get("course"),
                              Set.copyOf(Arrays.asList(row.get("moduleFolders").split(";"))))));
    }
  }

  private void learn(String staffNumber, String course, Set<String> folders) {
    var person =
        Sql.rows(
            em,
            "select p.id, p.full_name from people_person p where p.staff_number = ?1",
            staffNumber);
    var before = user.caller();
    user.become(
        new Caller(
            0L,
            Sql.number(person.get(0)[0]),
            "system:demo",
            "",
            Map.of(Permission.LEARN, Scope.NONE)));
    try {
      registrations.register(course);
      for (ModuleRow module : registrations.progress(course, Locale.ENGLISH).modules()) {
        var prefix = "%02d-".formatted(module.number());
        if (folders.stream().anyMatch(folder -> folder.startsWith(prefix))) {
          module.activities().forEach(activity -> play(activity.id()));
        }
      }
    } finally {
      user.become(before);
    }
  }

  private void play(long activityId) {
    var definition = registrations.activity(activityId).definition();
    var run = runs.open(activityId);
    if (definition.containsKey("pool")) {
      answer(run);
    } else if (definition.containsKey("nodes")) {
      choose(run, definition);
    } else {
      runs.send(run, new ClientEvent("demo-seed", 1, "Read", JsonValue.EMPTY_JSON_OBJECT, null));
    }
  }

  private void answer(long run) {
    int sequence = 0;
    for (var item : runs.play(log.head(run)).definition().drawn()) {
      var key = extensions.questionType(item.type()).orElseThrow().key(item.definition());
      var answer = Json.createObjectBuilder(key).add("item", item.id()).build();
      runs.send(run, new ClientEvent("demo-seed", ++sequence, "Answered", answer, null));
    }
    var end = JsonValue.EMPTY_JSON_OBJECT;
    runs.send(run, new ClientEvent("demo-seed", ++sequence, "Submitted", end, null));
  }

  private void choose(long run, JsonObject definition) {
    var nodes = definition.getJsonArray("nodes").getValuesAs(JsonObject.class);
    var node = node(nodes, definition.getString("start"));
    for (int i = 1; !node.getBoolean("end", false); i++) {
      var best =
          node.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
              .max(Comparator.comparingInt(choice -> choice.getInt("points", 0)))
              .orElseThrow();
      var chosen =
          Json.createObjectBuilder()
              .add("node", node.getString("id"))
              .add("choice", best.getString("id"))
              .build();
      runs.send(run, new ClientEvent("demo-seed", i, "Chosen", chosen, null));
      node = node(nodes, best.getString("next"));
    }
  }

  private static JsonObject node(Iterable<JsonObject> nodes, String id) {
    for (var node : nodes) {
      if (node.getString("id").equals(id)) {
        return node;
      }
    }
    throw new IllegalStateException("No node " + id);
  }
}
