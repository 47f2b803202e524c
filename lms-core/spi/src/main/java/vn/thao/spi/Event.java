package vn.thao.spi;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * Something that happened in a run; stored before it is applied, never changed.
 *
 * @param position 1, 2, 3, … within the run, given by the server
 * @param participant whose event it is; empty for the core's own kinds
 * @param kind a word of the type, e.g. {@code Answered}, or one of the core's kinds below
 * @param payload at most 16 KB; from a client, so anything may stand in it
 * @param time the server's time, whole microseconds
 * @param schema the version of the payload, see {@link ActivityType#schemaVersion()}
 */
public record Event(
    long position, String participant, String kind, JsonObject payload, Instant time, int schema) {

  /** By the core when the moment of {@link ActivityType#due} has come; payload as in the Due. */
  public static final String TIMER_FIRED = "TimerFired";

  /** By the core when the responses have been graded, or graded anew. */
  public static final String GRADED = "Graded";

  /** A client may not send the kinds that are the core's own. */
  public static boolean isReserved(String kind) {
    return TIMER_FIRED.equals(kind) || GRADED.equals(kind) || "Began".equals(kind);
  }
}
