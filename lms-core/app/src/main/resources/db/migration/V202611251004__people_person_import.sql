alter table people_person add (unit_id bigint, retracted_at datetime(6), import_id bigint);
