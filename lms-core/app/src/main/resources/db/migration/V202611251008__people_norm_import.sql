alter table people_norm add (import_id bigint, ended_by bigint);
