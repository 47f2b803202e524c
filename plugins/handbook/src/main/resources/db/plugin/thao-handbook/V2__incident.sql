create table plugin_thao_handbook__incident (
  id        varchar(36)  not null primary key,
  chapter   varchar(40)  not null,
  edition   int          not null,
  title     varchar(200) not null,
  opened_at datetime(6)  not null,
  opened_by bigint,
  closed_at datetime(6),
  closed_by bigint,
  ending    varchar(10)
);
