package vn.thao.platform.entity;

/**
 * A kind of data that goes by itself.
 *
 * @param old when a row is old enough, with one {@code ?} for the moment, or the day, before which
 * @param byDay the {@code ?} is a day
 * @param days after so many, unless somebody decides otherwise; 0: never
 * @param sideTable rows that go with it; null: none
 */
public record RetentionRule(
    String code,
    String table,
    String old,
    boolean byDay,
    int days,
    LocalName name,
    String sideTable,
    String sideColumn) {}
