package vn.thao.law.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * An instrument as it is read.
 *
 * @param inForce the first day; null when not known
 * @param expiredOn the last day; null while there is none
 * @param replacedBy the code of another instrument, or null
 * @param certainty S the mandate itself, V verified in a public source, K general knowledge, K?
 *     unsure
 */
public record InstrumentRow(
    String code,
    String number,
    String kind,
    LocalName title,
    LocalName issuer,
    LocalDate issuedOn,
    LocalDate inForce,
    LocalDate expiredOn,
    String replacedBy,
    String certainty,
    LocalName note) {

  public InstrumentStatus status(LocalDate day) {
    return InstrumentStatus.on(day, inForce, expiredOn);
  }
}
