package vn.thao.people.entity;

/**
 * Whom to show.
 *
 * @param words in any spelling, a part of the name, the staff number or the login; empty: all
 * @param unit code; empty: the whole scope
 * @param status null: any
 * @param role which the account holds today or later; null: any
 */
public record AccountFilter(String words, String unit, AccountStatus status, Role role) {}
