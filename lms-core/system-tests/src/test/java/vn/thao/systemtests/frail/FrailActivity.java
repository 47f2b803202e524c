package vn.thao.systemtests.frail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Definition;
import vn.thao.spi.Due;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Lenient;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/** Somebody says something, and that is all: {@code Said {words}}. */
public class FrailActivity implements ActivityType {

  @Override
  public String id() {
    return "frail.activity";
  }

  @Override
  public Contract contract() {
    return Contract.of(Contract.Field.of("fail", Contract.Kind.CODE).mandatory());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    Frail.at("check", definition, "content");
    return List.of();
  }

  @Override
  public Step begin(Definition definition, Start start) {
    Frail.at("begin", definition.body(), "beginning");
    return Step.of(Json.createObjectBuilder().add("words", "").build());
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    Frail.at("accept", definition.body(), event.payload().toString());
    return Optional.empty();
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    Frail.at("apply", definition.body(), event.payload().toString());
    JsonObject next =
        Json.createObjectBuilder().add("words", Lenient.text(event.payload(), "words")).build();
    return Step.of(next, new Fact.Completed(event.participant()));
  }

  @Override
  public Optional<Due> due(Definition definition, JsonObject state) {
    Frail.at("due", definition.body(), "time");
    return Optional.empty();
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    JsonObject body = definition.body();
    Frail.at("view", body, Lenient.text(state, "words"));
    if (Frail.isBroken("depth", body)) {
      Frail.endless(0);
    }
    if (Frail.isBroken("linkage", body)) {
      throw new NoClassDefFoundError("acme/Gone");
    }
    if (Frail.isBroken("nothing", body)) {
      return null;
    }
    String facelet = "play";
    for (String broken : List.of("torn", "el", "absent", "tag")) {
      facelet = Frail.isBroken(broken, body) ? broken : facelet;
    }
    return new View(
        "/plugins/frail/" + facelet + ".xhtml", Map.of("words", Lenient.text(state, "words")));
  }
}
