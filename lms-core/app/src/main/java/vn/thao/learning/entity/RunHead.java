package vn.thao.learning.entity;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thao.platform.entity.Conflict;
import vn.thao.spi.Event;

/**
 * All that is stored of a run, read at one go.
 *
 * @param snapshot a state saved earlier; null when there is none yet
 * @param snapshotPosition the position of the last event in that state; 0 when there is none
 * @param events those after the snapshot, in order; the first of all is {@link RunEvent#BEGAN}
 * @param same what is stored already under the key of the event that this was read for; null when
 *     there is nothing
 */
public record RunHead(
    long id,
    long registrationId,
    long activityId,
    long versionId,
    long personId,
    String type,
    String activityCode,
    String titleVi,
    String titleEn,
    String folder,
    JsonObject definition,
    long seed,
    Instant startedAt,
    Instant dueAt,
    Instant closedAt,
    JsonObject began,
    JsonObject snapshot,
    long snapshotPosition,
    List<StoredEvent> events,
    StoredEvent same) {

  public boolean isClosed() {
    return closedAt != null;
  }

  public long lastPosition() {
    return events.isEmpty() ? snapshotPosition : events.get(events.size() - 1).event().position();
  }

  /** The same run after one more event, with nothing to replay. */
  public RunHead after(Event event, JsonObject state, Instant due) {
    return new RunHead(
        id,
        registrationId,
        activityId,
        versionId,
        personId,
        type,
        activityCode,
        titleVi,
        titleEn,
        folder,
        definition,
        seed,
        startedAt,
        due,
        closedAt,
        began,
        state,
        event.position(),
        List.of(),
        null);
  }

  /** What was answered when this very event came before; empty when it is new. */
  public Optional<Saved> earlier(ClientEvent sent) {
    if (same == null) {
      return Optional.empty();
    }
    if (!same.hash().equals(sent.hash())) {
      throw new Conflict("run.other-content");
    }
    return Optional.of(new Saved(id, same.event().position(), same.event().time(), true));
  }
}
