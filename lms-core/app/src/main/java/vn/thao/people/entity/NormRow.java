package vn.thao.people.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * How many people a unit, or each unit of a type, shall have in a position.
 *
 * @param unit null when it is the norm of a type
 * @param type null when it is the norm of one unit
 * @param source the decision it rests on
 * @param to the last day; null while it is open
 */
public record NormRow(
    LocalName unit,
    String type,
    String positionCode,
    LocalName position,
    boolean fullTime,
    int required,
    String source,
    LocalDate from,
    LocalDate to) {}
