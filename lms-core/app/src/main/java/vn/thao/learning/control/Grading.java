package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import vn.thao.extensions.control.Extensions;
import vn.thao.learning.entity.ClientEvent;
import vn.thao.platform.control.OutboxHandler;
import vn.thao.spi.Event;
import vn.thao.spi.Gradable;

/** Grades what was handed in: asks the question types, and appends what they say as one event. */
@ApplicationScoped
public class Grading implements OutboxHandler {

  @Inject Runs runs;
  @Inject RunLog log;
  @Inject Extensions extensions;

  @Override
  public String kind() {
    return RunLog.GRADE;
  }

  /** The event's key is fixed, so grading twice appends once. */
  @Override
  public void handle(String reference, JsonObject payload) {
    long runId = Long.parseLong(reference);
    var play = runs.play(log.head(runId));
    var gradables = play.type().gradables(play.definition(), play.state());
    if (gradables.isEmpty()) {
      return;
    }
    runs.append(runId, new ClientEvent("grade", 1, Event.GRADED, graded(gradables), null));
  }

  /** The payload of {@link Event#GRADED}. */
  JsonObject graded(List<Gradable> gradables) {
    var results = Json.createArrayBuilder();
    gradables.forEach(gradable -> results.add(grade(gradable)));
    return Json.createObjectBuilder().add("results", results).build();
  }

  private JsonObject grade(Gradable gradable) {
    var item = gradable.item();
    var type = extensions.question(item.type());
    var grade = type.grade(item.definition(), gradable.state(), gradable.response());
    return Json.createObjectBuilder()
        .add("item", item.id())
        .add("version", item.version())
        .add("fraction", grade.fraction())
        .add("class", type.classify(item.definition(), gradable.response()))
        .build();
  }
}
