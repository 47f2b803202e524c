create index learning_nomination_of_person on learning_nomination (person_id, course_id);
