alter table people_account add constraint people_account_one unique (person_id);
