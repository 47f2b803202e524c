alter table people_staff_type add column ended_by bigint;
