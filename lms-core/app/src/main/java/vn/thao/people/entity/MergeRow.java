package vn.thao.people.entity;

import java.time.Instant;

/** A merge that was made. */
public record MergeRow(
    String id,
    String keptName,
    String keptNumber,
    String aliasNumber,
    String reason,
    String by,
    Instant at,
    Instant undoneAt) {}
