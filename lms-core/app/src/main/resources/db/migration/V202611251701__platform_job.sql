create table platform_job (
  name       varchar(60)   not null primary key,
  started_at datetime(6)   not null,
  ended_at   datetime(6)   not null,
  outcome    varchar(20)   not null,
  error      varchar(500)
);
