alter table people_person add scim_removed_at datetime(6);
