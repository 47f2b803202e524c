create table learning_participant (
  id        bigint      not null primary key,
  run_id    bigint      not null,
  person_id bigint      not null,
  role      varchar(30) not null,
  constraint learning_participant_once unique (run_id, person_id),
  constraint learning_participant_run foreign key (run_id) references learning_run (id),
  constraint learning_participant_person foreign key (person_id) references people_person (id)
);
