alter table people_person add mail varchar(254);
