package vn.thao.extensions.entity;

import java.time.Instant;

/**
 * Calls of one kind that a plugin hasn't answered for a while.
 *
 * @param type the id of the type, or what else of the plugin is called; may be empty
 * @param since when the oldest of them was made
 */
public record WaitingRow(PluginPlace place, String type, Instant since, int calls) {

  /** Both together, of one kind. */
  public WaitingRow and(WaitingRow other) {
    var first = since.isBefore(other.since) ? since : other.since;
    return new WaitingRow(place, type, first, calls + other.calls);
  }
}
