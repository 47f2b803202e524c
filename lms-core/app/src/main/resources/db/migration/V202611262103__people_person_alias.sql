alter table people_person add alias_of bigint;
