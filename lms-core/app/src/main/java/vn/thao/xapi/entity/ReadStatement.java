package vn.thao.xapi.entity;

/**
 * A statement that has been read, checked and found in order.
 *
 * @param id its own or, when it came without, one given here
 * @param contentHash over what counts when two statements are compared
 * @param received letter by letter
 */
public record ReadStatement(String id, String contentHash, StatementMarks marks, String received) {}
