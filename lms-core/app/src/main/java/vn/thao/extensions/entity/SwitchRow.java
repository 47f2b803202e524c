package vn.thao.extensions.entity;

import java.time.Instant;

/**
 * A time during which a plugin is, or was, switched off.
 *
 * @param reason in the words of whoever did it; of the system, a text key
 * @param offBy the login of who did it; empty: the system
 * @param to null: it is still off
 */
public record SwitchRow(
    String plugin, String reason, String offBy, Instant from, Instant to, String onBy) {

  public boolean isBySystem() {
    return offBy.isEmpty();
  }

  public boolean isOpen() {
    return to == null;
  }
}
