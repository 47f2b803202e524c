create table extensions_switch (
  id          bigint       not null primary key,
  plugin_id   varchar(100) not null,
  reason      varchar(500) not null,
  valid_from  datetime(6)  not null,
  valid_to    datetime(6),
  off_by      bigint,
  on_by       bigint,
  recorded_at datetime(6)  not null,
  open_key    varchar(100) unique
);
