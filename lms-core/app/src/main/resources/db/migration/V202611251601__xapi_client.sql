create table xapi_client (
  id           bigint       not null primary key,
  name         varchar(120) not null,
  client_key   varchar(40)  not null,
  secret_hash  varchar(64)  not null,
  may_read     int          not null,
  may_write    int          not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  last_used_at datetime(6),
  constraint xapi_client_key unique (client_key)
);
