package vn.thao.platform.entity;

import java.time.Instant;

/** One line of the audit log as it is read. */
public record AuditRow(
    long id,
    Instant at,
    String actor,
    String action,
    String subject,
    String outcome,
    String detail) {}
