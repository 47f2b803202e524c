package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * Somebody appointed to a slot, as they stand on the day.
 *
 * @param fullName null when the person lies outside the reader's scope; then number, unit and
 *     position are null, too
 * @param lacks in sentences; empty when the person still fits
 * @param since first day of not fitting; null when the person fits or never did
 * @param until last day of fitting; null when no end is known
 */
public record RosterMember(
    long id,
    long person,
    String fullName,
    String staffNumber,
    LocalName unit,
    LocalName position,
    RosterKind kind,
    String decision,
    LocalDate from,
    List<String> lacks,
    LocalDate since,
    LocalDate until) {}
