package vn.thao.people.entity;

import java.time.Instant;

/**
 * Somebody's wish to be erased on its way.
 *
 * @param state {@code PROPOSED}, {@code CONFIRMED}, {@code DONE} or {@code WITHDRAWN}
 * @param own proposed by the caller, or about the caller: somebody else has to confirm
 */
public record ErasureRow(
    String id,
    long person,
    String fullName,
    String staffNumber,
    String reason,
    String state,
    String proposedBy,
    Instant proposedAt,
    String confirmedBy,
    Instant doneAt,
    boolean own) {}
