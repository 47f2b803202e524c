create table assessment_response (
  id             bigint        not null primary key,
  run_id         bigint        not null,
  person_id      bigint        not null,
  item_id        bigint        not null,
  item_version   int           not null,
  position       bigint        not null,
  response_class varchar(60)   not null,
  fraction       decimal(9,6)  not null,
  recorded_at    datetime(6)   not null,
  constraint assessment_response_once unique (run_id, item_id, position),
  constraint assessment_response_run foreign key (run_id) references learning_run (id),
  constraint assessment_response_item foreign key (item_id) references assessment_item (id)
);
