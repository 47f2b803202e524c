create table learning_run (
  id              bigint      not null primary key,
  registration_id bigint      not null,
  activity_id     bigint      not null,
  type            varchar(60) not null,
  plugin_version  varchar(40) not null,
  seed            bigint      not null,
  started_at      datetime(6) not null,
  due_at          datetime(6),
  closed_at       datetime(6),
  constraint learning_run_registration foreign key (registration_id) references learning_registration (id),
  constraint learning_run_activity foreign key (activity_id) references content_activity (id)
);
create index learning_run_due on learning_run (due_at);
