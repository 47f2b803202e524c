create table content_file (
  version_id bigint       not null,
  path       varchar(200) not null,
  hash       varchar(64)  not null,
  bytes      longblob     not null,
  primary key (version_id, path),
  constraint content_file_version foreign key (version_id) references content_version (id)
);
