package vn.thao.people.entity;

import java.time.LocalDate;

/**
 * A basis for holding sensitive attributes.
 *
 * @param by who recorded it
 * @param open can be ended
 * @param inForce stands today
 */
public record BasisRow(
    long id,
    String basis,
    LocalDate from,
    LocalDate to,
    String by,
    boolean open,
    boolean inForce) {}
