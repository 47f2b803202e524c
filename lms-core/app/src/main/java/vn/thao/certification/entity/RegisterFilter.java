package vn.thao.certification.entity;

/**
 * What of the register is asked for; empty members and a year of 0 do not filter.
 *
 * @param unit code of the unit that issued
 * @param course its code
 * @param status valid, revoked or replaced
 * @param search part of a name, with or without diacritics, or a number as it is printed
 */
public record RegisterFilter(int year, String unit, String course, String status, String search) {}
