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
 * @param pending the position of an event that is stored and waits to be applied, since the type
 *     failed on it; null when there is none
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
    StoredEvent same,
    Long pending) {

  public boolean isClosed() {
    return closedAt != null;
  }

  public long lastPosition() {
    return events.isEmpty() ? snapshotPosition : events.get(events.size() - 1).event().position();
  }

  /** The same run after one more event, with nothing to replay. */
  public RunHead after(Event event, JsonObject state, Instant due) {
    return with(state, event.position(), List.of(), due);
  }

  private RunHead with(JsonObject state, long position, List<StoredEvent> since, Instant due) {
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
        position,
        since,
        null,
        null);
  }

  /** The event at the position, which is after the snapshot. */
  public Event event(long position) {
    return events.stream()
        .map(StoredEvent::event)
        .filter(event -> event.position() == position)
        .findFirst()
        .orElseThrow();
  }

  /** The same run as it was before the event at the position, which is after the snapshot. */
  public RunHead before(long position) {
    return with(
        snapshot,
        snapshotPosition,
        events.stream().filter(stored -> stored.event().position() < position).toList(),
        dueAt);
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
