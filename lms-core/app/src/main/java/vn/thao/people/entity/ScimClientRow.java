package vn.thao.people.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A system that keeps people by SCIM, as the admin sees it.
 *
 * @param validTo last day; null: open
 * @param status {@code active}, {@code expired} or {@code revoked}
 */
public record ScimClientRow(
    String id,
    String name,
    LocalDate validFrom,
    LocalDate validTo,
    Instant lastUsedAt,
    String status) {}
