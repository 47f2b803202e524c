create table plugin_thao_handbook__moved (
  trace      varchar(20)  not null,
  row_key    varchar(120) not null,
  moved_from bigint       not null,
  moved_to   bigint       not null,
  primary key (trace, row_key, moved_from, moved_to)
);
