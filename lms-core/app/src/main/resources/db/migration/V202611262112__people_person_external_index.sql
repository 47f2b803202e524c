create index people_person_external on people_person (external_id);
