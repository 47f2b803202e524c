package vn.thao.people.entity;

/**
 * How codes shall be issued.
 *
 * @param byNumber new logins come from the staff number, else from the name
 * @param mailed codes go by mail where an address is known, else all stand on slips
 */
public record IssueWish(boolean byNumber, boolean mailed) {}
