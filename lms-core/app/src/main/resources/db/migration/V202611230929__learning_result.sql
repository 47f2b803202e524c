create table learning_result (
  id              bigint        not null primary key,
  run_id          bigint        not null,
  registration_id bigint        not null,
  activity_id     bigint        not null,
  person_id       bigint        not null,
  position        bigint        not null,
  raw             decimal(12,6),
  max             decimal(12,6),
  outcome         varchar(20)   not null,
  closed_at       datetime(6)   not null,
  constraint learning_result_once unique (run_id, person_id, position),
  constraint learning_result_run foreign key (run_id) references learning_run (id),
  constraint learning_result_registration foreign key (registration_id) references learning_registration (id)
);
create index learning_result_activity on learning_result (registration_id, activity_id);
