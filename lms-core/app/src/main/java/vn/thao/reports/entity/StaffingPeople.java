package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A page of people.
 *
 * @param knownAt what had been recorded by then
 * @param unitName null when the scope has several units and none was chosen
 * @param page from 1
 */
public record StaffingPeople(
    LocalDate asOf,
    Instant knownAt,
    LocalName unitName,
    StaffingPosition position,
    int count,
    int page,
    int pages,
    List<StaffingPerson> people) {}
