create table learning_completion (
  id              bigint      not null primary key,
  registration_id bigint      not null,
  person_id       bigint      not null,
  version_id      bigint      not null,
  completed_at    datetime(6) not null,
  constraint learning_completion_once unique (registration_id),
  constraint learning_completion_registration foreign key (registration_id) references learning_registration (id)
);
