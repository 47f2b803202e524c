create index platform_audit_actor on platform_audit (actor, id);
