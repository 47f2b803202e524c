create table content_medium (
  id         bigint       not null primary key,
  version_id bigint       not null,
  path       varchar(200) not null,
  type       varchar(100) not null,
  hash       varchar(64)  not null,
  bytes      longblob     not null,
  constraint content_medium_path unique (version_id, path),
  constraint content_medium_version foreign key (version_id) references content_version (id)
);
