package vn.thao.certification.entity;

import java.time.LocalDate;

/**
 * A change of law that ends what was earned before it sooner, unless its delta course is done.
 *
 * @param earnedBefore what was earned on this day or later is left alone
 * @param until the last day that is left
 * @param course the delta course's code; empty when there is none
 * @param doneOn when this person completed the delta course; null when not
 * @param decision what it rests on
 */
public record Curtailment(
    LocalDate earnedBefore, LocalDate until, String course, LocalDate doneOn, String decision) {

  /** What is left of a period on a day. */
  LocalDate limit(LocalDate earnedOn, LocalDate promised, LocalDate day) {
    var free = doneOn != null && !doneOn.isAfter(day);
    return free || !earnedOn.isBefore(earnedBefore) || promised.isBefore(until) ? promised : until;
  }
}
