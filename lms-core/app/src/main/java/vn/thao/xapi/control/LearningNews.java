package vn.thao.xapi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Instant;
import vn.thao.learning.entity.ActivityCompleted;
import vn.thao.learning.entity.CourseCompleted;
import vn.thao.learning.entity.RegistrationMade;
import vn.thao.learning.entity.ResponsesGraded;
import vn.thao.learning.entity.RunBegan;
import vn.thao.platform.control.Outbox;

/**
 * Hears what learning tells, and leaves a row in the outbox within the same transaction. The row's
 * reference names the fact, so the database itself refuses a second one.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LearningNews {

  /** The outbox kind of a fact that is to become a statement. */
  static final String STATEMENT = "xapi.statement";

  @Inject Outbox outbox;

  void registered(@Observes RegistrationMade news) {
    add(
        "registered:" + news.registrationId(),
        fact(news.personId(), news.at())
            .add("registration", news.registrationId())
            .add("version", news.versionId()));
  }

  void began(@Observes RunBegan news) {
    add(
        "initialized:" + news.runId(),
        fact(news.personId(), news.at())
            .add("registration", news.registrationId())
            .add("activity", news.activityId()));
  }

  void answered(@Observes ResponsesGraded news) {
    var responses = Json.createArrayBuilder();
    news.responses()
        .forEach(
            response ->
                responses.add(
                    Json.createObjectBuilder()
                        .add("item", response.item())
                        .add("version", response.version())
                        .add("class", response.responseClass())
                        .add("fraction", response.fraction())));
    add(
        "answered:" + news.runId() + ":" + news.position(),
        fact(news.personId(), news.at())
            .add("registration", news.registrationId())
            .add("activity", news.activityId())
            .add("responses", responses));
  }

  void closed(@Observes ActivityCompleted news) {
    var fact =
        fact(news.personId(), news.at())
            .add("registration", news.registrationId())
            .add("activity", news.activityId())
            .add("outcome", news.outcome())
            .add("startedAt", news.startedAt().toString());
    if (news.raw() != null && news.max() != null) {
      fact.add("raw", news.raw()).add("max", news.max());
    }
    add("closed:" + news.runId() + ":" + news.position(), fact);
  }

  void completed(@Observes CourseCompleted news) {
    add(
        "completed:" + news.registrationId(),
        fact(news.personId(), news.at())
            .add("registration", news.registrationId())
            .add("version", news.versionId()));
  }

  private static JsonObjectBuilder fact(long personId, Instant at) {
    return Json.createObjectBuilder().add("person", personId).add("at", at.toString());
  }

  private void add(String reference, JsonObjectBuilder fact) {
    outbox.add(STATEMENT, reference, fact.build());
  }
}
