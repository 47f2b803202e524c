package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.OutboxEntry;

/** Hands the rows of the outbox to their handlers, every two seconds or at once when asked. */
@ApplicationScoped
public class OutboxWorker implements Job {

  private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
  private static final int BATCH = 50;

  @Inject Outbox outbox;
  @Inject CurrentUser user;
  @Inject @Any Instance<OutboxHandler> handlers;

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  /**
   * Does this piece of work now, if it is still open, so that the person who waits sees the
   * outcome; if it fails, the job tries again later. Call it after the commit.
   */
  public void doNow(String kind, String reference) {
    outbox.open(kind, reference).forEach(this::attempt);
  }

  @Override
  public void run() {
    var others =
        handlers.stream().filter(OutboxHandler::hasItsOwnJob).map(OutboxHandler::kind).toList();
    List<OutboxEntry> entries;
    do {
      entries = outbox.openBut(others, BATCH);
      entries.forEach(this::attempt);
    } while (entries.size() == BATCH);
  }

  /** Does the work of one kind, for the job that is its own, as long as that wants to go on. */
  void workOn(String kind, BooleanSupplier goOn) {
    List<OutboxEntry> entries;
    do {
      entries = outbox.openOf(kind, BATCH);
      for (var entry : entries) {
        if (!goOn.getAsBoolean()) {
          return;
        }
        attempt(entry);
      }
    } while (entries.size() == BATCH);
  }

  private void attempt(OutboxEntry entry) {
    var before = user.caller();
    user.become(Caller.system("outbox"));
    try {
      var handler = handler(entry.kind());
      handler.handle(entry.reference(), entry.payload());
      outbox.done(entry.id(), handler.isPrivate());
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
