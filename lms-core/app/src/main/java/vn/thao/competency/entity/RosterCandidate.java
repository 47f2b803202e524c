package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * Somebody who fits a slot on the day.
 *
 * @param levels attained in what the slot asks for, in its order
 * @param until last day of fitting; null when no end is known
 */
public record RosterCandidate(
    long person,
    String staffNumber,
    String fullName,
    LocalName unit,
    LocalName position,
    List<RosterLevel> levels,
    LocalDate until) {}
