package vn.thao.people.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * How many a unit has been given for a position (biên chế được giao).
 *
 * @param to the last day; null while it is open
 */
public record EstablishmentRow(
    LocalName unit,
    String positionCode,
    LocalName position,
    int assigned,
    String decision,
    LocalDate from,
    LocalDate to) {}
