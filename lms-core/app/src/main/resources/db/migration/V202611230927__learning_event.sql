create table learning_event (
  id             bigint      not null primary key,
  run_id         bigint      not null,
  position       bigint      not null,
  person_id      bigint,
  stream         varchar(60) not null,
  sequence       bigint      not null,
  kind           varchar(60) not null,
  payload        longtext    not null,
  hash           varchar(64) not null,
  schema_version int         not null,
  client_time    datetime(6),
  at             datetime(6) not null,
  constraint learning_event_position unique (run_id, position),
  constraint learning_event_sequence unique (run_id, stream, sequence),
  constraint learning_event_run foreign key (run_id) references learning_run (id)
);
