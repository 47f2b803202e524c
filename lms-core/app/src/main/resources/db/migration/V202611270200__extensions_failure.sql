create table extensions_failure (
  id             bigint       not null primary key,
  failure_key    varchar(64)  not null unique,
  plugin_id      varchar(100) not null,
  plugin_version varchar(60)  not null,
  type_id        varchar(200) not null,
  place          varchar(20)  not null,
  error          varchar(500) not null,
  first_at       datetime(6)  not null,
  last_at        datetime(6)  not null,
  times          bigint       not null,
  in_a_row       int          not null
);
