package vn.thao.certification.entity;

import java.time.LocalDate;

/**
 * What somebody earned in a programme, by the rule that was in force.
 *
 * @param until the last day, as it was promised
 */
public record Period(LocalDate earnedOn, LocalDate until, ProgrammeRule rule) {}
