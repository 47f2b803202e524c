package vn.thao.reports.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.thao.platform.entity.LocalName;

/**
 * One line of R03: a unit with everything below it, or the total. A person counts once in a line,
 * however many positions he or she holds there.
 *
 * @param unitCode null for the total of several units
 * @param own only the unit itself, without what is below it
 * @param leaf nothing lies below
 * @param norm positions to be filled (định mức); null when there is no norm for any of them
 * @param assigned people given to the units (biên chế được giao); null when none of them has been
 *     given any
 * @param fullTime persons with a full-time assignment (chuyên trách)
 * @param concurrent persons with concurrent assignments only (kiêm nhiệm)
 * @param share of all assignments, in per cent of a full-time post
 * @param persons all of them
 * @param qualified how many are đạt chuẩn
 * @param current how many of these have practised lately
 * @param expiring how many of these will not be so any more {@value StaffingReport#SOON} days later
 * @param planned how many will be qualified on that coming day, if planned courses are completed in
 *     time; null for a day that has come
 * @param missing what each unit lacks of its norm, summed: a surplus elsewhere does not make up for
 *     it; null without a norm
 * @param open the caller may see the people behind the numbers
 */
public record StaffingRow(
    String unitCode,
    LocalName name,
    boolean own,
    boolean leaf,
    Integer norm,
    Integer assigned,
    int fullTime,
    int concurrent,
    int share,
    int persons,
    int qualified,
    int current,
    int expiring,
    Integer planned,
    Integer missing,
    boolean open) {

  /** Qualified of all in post, in whole per cent; null without anybody in post. */
  public Integer qualifiedRate() {
    return persons == 0 ? null : Math.round(qualified * 100f / persons);
  }

  /** The assignments in full-time posts: 2,5. */
  public BigDecimal equivalent() {
    return BigDecimal.valueOf(share, 2).setScale(1, RoundingMode.HALF_UP);
  }
}
