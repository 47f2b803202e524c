create table certification_order (
  id         bigint        not null primary key,
  kind       varchar(20)   not null,
  reason     varchar(1000) not null,
  asked_by   bigint        not null,
  asked_at   datetime(6)   not null,
  total      int           not null,
  ended_at   datetime(6)
);
create index certification_order_open on certification_order (ended_at, id);
