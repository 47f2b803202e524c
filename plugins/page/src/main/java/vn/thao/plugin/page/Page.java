package vn.thao.plugin.page;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/**
 * A page: a text in Markdown. The one event is {@code Read}, by which a participant says that it
 * has been read; it completes the page for that participant. Nothing is scored.
 *
 * <p>The state is <code>{"read":["participant", …]}</code>.
 */
public final class Page implements ActivityType {

  static final String ID = "thao.page";
  static final String READ = "Read";
  private static final String FACELET = "/plugins/thao-page/play.xhtml";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.of(Field.of("body", Kind.MARKDOWN).mandatory());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    return LocalText.of(definition, "body", Locale.ROOT).isBlank()
        ? List.of(Problem.at(definition.containsKey("body") ? "/body" : "", ID + ".empty"))
        : List.of();
  }

  @Override
  public Step begin(Definition definition, Start start) {
    return Step.of(state(List.of()));
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    if (!event.kind().equals(READ)) {
      return Optional.of(Refusal.of(ID + ".not-understood"));
    }
    return Lenient.texts(state, "read").contains(event.participant())
        ? Optional.of(Refusal.of(ID + ".read-already"))
        : Optional.empty();
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    if (event.participant().isEmpty() || accept(definition, state, event).isPresent()) {
      return Step.of(state);
    }
    var readers = new ArrayList<>(Lenient.texts(state, "read"));
    readers.add(event.participant());
    return Step.of(state(readers), new Fact.Completed(event.participant()));
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    return new View(
        FACELET,
        Map.of(
            "text", LocalText.of(definition.body(), "body", viewer.language()),
            "read", Lenient.texts(state, "read").contains(viewer.participant())));
  }

  private static JsonObject state(List<String> readers) {
    return Json.createObjectBuilder().add("read", Json.createArrayBuilder(readers)).build();
  }
}
