create table platform_outbox (
  id         bigint        not null primary key,
  kind       varchar(60)   not null,
  reference  varchar(120)  not null,
  payload    longtext      not null,
  created_at datetime(6)   not null,
  attempts   int           not null,
  next_at    datetime(6)   not null,
  done_at    datetime(6),
  error      varchar(1000),
  constraint platform_outbox_once unique (kind, reference)
);
create index platform_outbox_open on platform_outbox (done_at, next_at);
