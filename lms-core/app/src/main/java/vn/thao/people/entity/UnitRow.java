package vn.thao.people.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * A unit as it stood on a day.
 *
 * @param depth 0 for the topmost of what the caller may see
 * @param type of {@code people_unit_version}: department, commune, …
 * @param people who held a post in the unit itself on that day, each counted once
 */
public record UnitRow(
    String code,
    LocalName name,
    String type,
    int depth,
    LocalDate from,
    LocalDate to,
    long people) {}
