package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * The people behind a number of R01 or R02.
 *
 * @param unitName null when the scope has several units and none was chosen
 * @param count lines on all pages: person-times where the number counts those
 * @param page from 1
 */
public record CountedPeople(
    CountedFilter filter,
    LocalDate asOf,
    Instant knownAt,
    LocalName unitName,
    int count,
    int page,
    int pages,
    List<CountedPerson> people) {}
