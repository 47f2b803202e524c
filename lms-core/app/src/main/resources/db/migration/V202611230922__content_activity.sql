create table content_activity (
  id             bigint       not null primary key,
  module_id      bigint       not null,
  version_id     bigint       not null,
  position       int          not null,
  code           varchar(60)  not null,
  type           varchar(60)  not null,
  title_vi       varchar(300) not null,
  title_en       varchar(300) not null,
  minutes        int          not null,
  definition     longtext     not null,
  plugin_version varchar(40)  not null,
  constraint content_activity_position unique (module_id, position),
  constraint content_activity_module foreign key (module_id) references content_module (id),
  constraint content_activity_version foreign key (version_id) references content_version (id)
);
