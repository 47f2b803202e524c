alter table people_assignment add (import_id bigint, ended_by bigint);
