package vn.thao.xapi.entity;

import java.time.Instant;

/**
 * A statement as the store holds it.
 *
 * @param row grows with the time of storing; the store's own order
 * @param received letter by letter
 * @param authority the account name of the one who vouches
 * @param contentHash over what counts when two statements are compared
 */
public record StoredStatement(
    long row,
    String statementId,
    Instant storedAt,
    String authority,
    String contentHash,
    String received) {}
