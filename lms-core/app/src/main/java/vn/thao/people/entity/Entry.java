package vn.thao.people.entity;

/**
 * The password was right.
 *
 * @param complete false: a second factor is still to come
 */
public record Entry(Admission admission, boolean complete) {}
