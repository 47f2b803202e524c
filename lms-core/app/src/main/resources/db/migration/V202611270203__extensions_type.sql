create table extensions_type (
  type_id        varchar(100) not null primary key,
  point          varchar(40)  not null,
  plugin_id      varchar(100) not null,
  plugin_name    varchar(200) not null,
  plugin_version varchar(60)  not null,
  name_vi        varchar(300) not null,
  name_en        varchar(300) not null,
  changed_at     datetime(6)  not null
);
