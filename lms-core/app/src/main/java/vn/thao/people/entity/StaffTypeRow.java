package vn.thao.people.entity;

import java.time.LocalDate;

/**
 * What somebody is or was by the law on staff.
 *
 * @param to null: no end is known
 */
public record StaffTypeRow(StaffType type, LocalDate from, LocalDate to, String decision) {}
