package vn.thao.plugin.handbook;

import java.time.Instant;

/**
 * Something ticked off, or the tick taken back. Marks are only added: the turns of an item count
 * from 1, odd ones are ticks, and the last says how it stands.
 *
 * @param by a person; empty when erased
 */
record Mark(int item, int turn, Instant at, String by) {

  boolean isTick() {
    return turn % 2 == 1;
  }
}
