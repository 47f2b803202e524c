package vn.thao.extensions.entity;

import java.util.List;

/**
 * A plugin as its admin sees it.
 *
 * @param plugin as its descriptor says; of one that is gone, what is remembered
 * @param health one of {@code good, failing, hanging, broken, off, gone}
 * @param provides the types that it brings, or brought
 * @param more what it brings beside types
 * @param failures the latest first
 * @param waiting what it owes an answer for a while
 * @param switches the times during which it was off, the latest first
 */
public record PluginView(
    PluginRow plugin,
    String health,
    List<TypeRow> provides,
    List<Brought> more,
    List<FailureRow> failures,
    List<WaitingRow> waiting,
    List<SwitchRow> switches) {

  public boolean isOff() {
    return health.equals("off");
  }

  public boolean isGone() {
    return health.equals("gone");
  }

  /** Null when it never failed. */
  public FailureRow lastFailure() {
    return failures.isEmpty() ? null : failures.get(0);
  }

  /** Why it is off; null when it is on. */
  public SwitchRow off() {
    return switches.stream().filter(SwitchRow::isOpen).findFirst().orElse(null);
  }
}
