alter table people_staff_type add column import_id bigint;
