package vn.thao.learning.entity;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * All that is stored of a run, read at one go.
 *
 * @param snapshot a state saved earlier; null when there is none yet
 * @param snapshotPosition the position of the last event in that state; 0 when there is none
 * @param events those after the snapshot, in order; the first of all is {@link RunEvent#BEGAN}
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
    List<RunEvent> events) {

  public boolean isClosed() {
    return closedAt != null;
  }

  public long lastPosition() {
    return events.isEmpty() ? snapshotPosition : events.get(events.size() - 1).position();
  }
}
