package vn.thao.certification.entity;

import java.time.LocalDate;

/**
 * A programme's rule with what it rests on. It is in force until another begins; of two with the
 * same first day the one recorded last counts.
 *
 * @param from first day on which completing a course counts by it
 */
public record RuleRow(
    long id,
    long programmeId,
    ProgrammeRule rule,
    ProgrammeCourse first,
    ProgrammeCourse renewal,
    String decision,
    LocalDate from) {}
