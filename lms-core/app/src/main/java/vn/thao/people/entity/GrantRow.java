package vn.thao.people.entity;

import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * A role of somebody.
 *
 * @param unit whose subtree it reaches; null: everything for an admin, else nobody but oneself
 * @param to the last day; null while it is open
 * @param time {@code now}, {@code past} or {@code coming}, seen from today
 */
public record GrantRow(
    long id,
    Role role,
    LocalName unit,
    LocalDate from,
    LocalDate to,
    Instant recordedAt,
    String time) {}
