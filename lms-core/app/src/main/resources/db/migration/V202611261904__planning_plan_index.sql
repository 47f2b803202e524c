create index planning_plan_of_person on planning_plan (person_id, valid_from);
