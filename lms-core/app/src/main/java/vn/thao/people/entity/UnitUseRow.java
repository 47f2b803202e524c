package vn.thao.people.entity;

/**
 * @param what names it for texts, {@code unit-use.<what>}
 * @param link the page where an officer sees to it
 */
public record UnitUseRow(String what, long count, String link) {}
