package vn.thao.law.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * A clause as it is read.
 *
 * @param validFrom the first day; null: as its instrument
 * @param validTo the last day; null: as its instrument
 */
public record ClauseRow(
    String code,
    LocalName label,
    LocalName text,
    String certainty,
    LocalDate validFrom,
    LocalDate validTo) {

  /** No better than the instrument's: an expired law has no clause in force. */
  public InstrumentStatus status(LocalDate day, InstrumentRow instrument) {
    var whole = instrument.status(day);
    if (whole != InstrumentStatus.IN_FORCE || (validFrom == null && validTo == null)) {
      return whole;
    }
    return InstrumentStatus.on(day, validFrom == null ? instrument.inForce() : validFrom, validTo);
  }
}
