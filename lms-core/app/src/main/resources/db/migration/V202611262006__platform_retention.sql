create table platform_retention (
  id           bigint       not null primary key,
  code         varchar(40)  not null,
  days         int          not null,
  basis        varchar(300) not null,
  recorded_by  bigint       not null,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  open_key     varchar(40),
  constraint platform_retention_once unique (open_key)
);
