package vn.thao.extensions.control;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Definition;
import vn.thao.spi.Draw;
import vn.thao.spi.Due;
import vn.thao.spi.Event;
import vn.thao.spi.Gradable;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/** An activity type of a plugin, each of its methods behind the {@link Guard}. */
record GuardedActivityType(String id, PluginRow plugin, ActivityType type, Guard guard)
    implements ActivityType {

  private <T> T ask(PluginPlace place, Supplier<T> call) {
    return guard.ask(plugin, id, place, call);
  }

  @Override
  public String actor() {
    return ask(PluginPlace.VIEW, type::actor);
  }

  @Override
  public int schemaVersion() {
    return ask(PluginPlace.ACCEPT, type::schemaVersion);
  }

  @Override
  public Contract contract() {
    return ask(PluginPlace.CHECK, type::contract);
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    return ask(PluginPlace.CHECK, () -> type.check(definition));
  }

  @Override
  public List<Draw> draws(JsonObject definition) {
    return ask(PluginPlace.BEGIN, () -> type.draws(definition));
  }

  @Override
  public Step begin(Definition definition, Start start) {
    return ask(PluginPlace.BEGIN, () -> type.begin(definition, start));
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    return ask(PluginPlace.ACCEPT, () -> type.accept(definition, state, event));
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    return ask(PluginPlace.APPLY, () -> type.apply(definition, state, event));
  }

  @Override
  public Optional<Due> due(Definition definition, JsonObject state) {
    return ask(PluginPlace.DUE, () -> type.due(definition, state));
  }

  @Override
  public List<Gradable> gradables(Definition definition, JsonObject state) {
    return ask(PluginPlace.GRADE, () -> type.gradables(definition, state));
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    return ask(PluginPlace.VIEW, () -> type.view(definition, state, viewer));
  }

  @Override
  public JsonObject upgrade(JsonObject definition, String fromVersion) {
    return ask(PluginPlace.CHECK, () -> type.upgrade(definition, fromVersion));
  }
}
