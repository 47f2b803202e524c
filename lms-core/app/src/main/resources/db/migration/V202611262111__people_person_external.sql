alter table people_person add external_id varchar(100);
