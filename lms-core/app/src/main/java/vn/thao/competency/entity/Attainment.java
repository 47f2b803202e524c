package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * The level of a person in one competency on a day, with what it rests on.
 *
 * @param level 0 to 5
 * @param expired the level that was held and would be held still, had evidence not run out; 0 when
 *     that is no higher
 * @param basis the evidence that carries the level, the one that lasts longest first
 * @param practisedOn the last day of practice; null when there is none
 * @param practised the practice is recent, or the policy asks for none
 * @param policy what held on the day
 */
public record Attainment(
    int level,
    int expired,
    List<Evidence> basis,
    LocalDate practisedOn,
    boolean practised,
    Policy policy) {}
