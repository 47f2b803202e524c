create index people_person_alias on people_person (alias_of);
