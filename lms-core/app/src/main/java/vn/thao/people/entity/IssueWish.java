package vn.thao.people.entity;

/**
 * How codes shall be issued.
 *
 * @param byNumber new logins come from the staff number, else from the name
 */
public record IssueWish(boolean byNumber) {}
