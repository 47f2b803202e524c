alter table people_position add (retracted_at datetime(6), import_id bigint);
