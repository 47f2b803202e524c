package vn.thao.learning.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import vn.thao.extensions.entity.PluginSwitched;
import vn.thao.platform.control.Outbox;
import vn.thao.platform.control.OutboxHandler;
import vn.thao.platform.entity.DatabaseReady;

/**
 * What waits for a plugin: events on which a type failed, and work to be graded. Tried again by the
 * outbox, and at once when a plugin is switched on or the server starts, perhaps with a mended one.
 */
@ApplicationScoped
public class PendingEvents implements OutboxHandler {

  @Inject Runs runs;
  @Inject Outbox outbox;

  @Override
  public String kind() {
    return RunLog.APPLY;
  }

  @Override
  public void handle(String reference, JsonObject payload) {
    runs.catchUp(Long.parseLong(reference));
  }

  void hasten(@Observes PluginSwitched news) {
    if (news.on()) {
      hasten();
    }
  }

  void hasten(@Observes @Priority(900) DatabaseReady ready) {
    hasten();
  }

  private void hasten() {
    outbox.hasten(RunLog.APPLY);
    outbox.hasten(RunLog.GRADE);
  }
}
