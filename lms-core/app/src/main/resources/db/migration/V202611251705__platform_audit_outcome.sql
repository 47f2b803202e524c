create index platform_audit_outcome on platform_audit (outcome, id);
