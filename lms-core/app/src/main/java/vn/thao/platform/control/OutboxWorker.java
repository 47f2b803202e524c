package vn.thao.platform.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.OutboxEntry;

/** Hands the rows of the outbox to their handlers, every two seconds or at once when asked. */
@ApplicationScoped
public class OutboxWorker {

  private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
  private static final int BATCH = 50;

  @Resource ManagedScheduledExecutorService executor;
  @Inject Outbox outbox;
  @Inject CurrentUser user;
  @Inject RequestContextController requests;
  @Inject @Any Instance<OutboxHandler> handlers;
  private ScheduledFuture<?> schedule;

  void start(@Observes @Priority(1000) DatabaseReady ready) {
    schedule = executor.scheduleWithFixedDelay(this::drain, 2, 2, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  /**
   * Does this piece of work now, if it is still open, so that the person who waits sees the
   * outcome; if it fails, the job tries again later. Call it after the commit.
   */
  public void doNow(String kind, String reference) {
    outbox.open(kind, reference).forEach(this::attempt);
  }

  private void drain() {
    requests.activate();
    try {
      List<OutboxEntry> entries;
      do {
        entries = outbox.open(BATCH);
        entries.forEach(this::attempt);
      } while (entries.size() == BATCH);
    } catch (RuntimeException databaseAway) {
      LOG.log(Level.WARNING, "The outbox could not be read; trying again", databaseAway);
    } finally {
      requests.deactivate();
    }
  }

  private void attempt(OutboxEntry entry) {
    var before = user.caller();
    user.become(Caller.system("outbox"));
    try {
      handler(entry.kind()).handle(entry.reference(), entry.payload());
      outbox.done(entry.id());
    } catch (Exception failure) {
      LOG.log(Level.WARNING, failure, () -> "Outbox " + entry.kind() + " " + entry.reference());
      outbox.failed(entry.id(), String.valueOf(failure.getMessage()));
    } finally {
      user.become(before);
    }
  }

  private OutboxHandler handler(String kind) {
    return handlers.stream()
        .filter(handler -> handler.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No handler for " + kind));
  }
}
