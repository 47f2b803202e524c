create table content_module (
  id         bigint       not null primary key,
  version_id bigint       not null,
  position   int          not null,
  folder     varchar(100) not null,
  title_vi   varchar(300) not null,
  title_en   varchar(300) not null,
  constraint content_module_position unique (version_id, position),
  constraint content_module_version foreign key (version_id) references content_version (id)
);
