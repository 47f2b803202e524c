create table learning_snapshot (
  run_id   bigint   not null,
  position bigint   not null,
  state    longtext not null,
  primary key (run_id, position),
  constraint learning_snapshot_run foreign key (run_id) references learning_run (id)
);
