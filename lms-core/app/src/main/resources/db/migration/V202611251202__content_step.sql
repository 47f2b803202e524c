create table content_step (
  id          bigint      not null primary key,
  version_id  bigint      not null,
  step        varchar(20) not null,
  recorded_at datetime(6) not null,
  person_id   bigint,
  actor       varchar(60) not null,
  note        varchar(2000),
  constraint content_step_version foreign key (version_id) references content_version (id)
);
