create index people_staff_type_of_person on people_staff_type (person_id, valid_from);
