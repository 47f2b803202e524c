alter table people_unit_version add (import_id bigint, ended_by bigint);
