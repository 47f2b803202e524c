alter table learning_registration add constraint learning_registration_round unique (person_id, version_id, round);
