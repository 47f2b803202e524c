package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * One line of R03: a unit with everything below it, or the total. A person counts once in a line,
 * however many positions he or she holds there.
 *
 * @param unitCode null for the total of several units
 * @param own only the unit itself, without what is below it
 * @param leaf nothing lies below
 * @param norm positions to be filled (định mức); null when there is no norm for any of them
 * @param fullTime persons with a full-time assignment (chuyên trách)
 * @param concurrent persons with concurrent assignments only (kiêm nhiệm)
 * @param persons all of them
 * @param qualified how many are đạt chuẩn
 * @param expiring how many of these will not be so any more {@value StaffingReport#SOON} days later
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
    int fullTime,
    int concurrent,
    int persons,
    int qualified,
    int expiring,
    Integer missing,
    boolean open) {}
