create table platform_retention_run (
  code    varchar(40) not null primary key,
  ran_at  datetime(6) not null,
  removed bigint      not null,
  total   bigint      not null
);
