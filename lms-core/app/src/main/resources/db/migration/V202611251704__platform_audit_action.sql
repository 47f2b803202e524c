create index platform_audit_action on platform_audit (action, id);
