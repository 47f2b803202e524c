create table plugin_thao_handbook__save (
  chapter      varchar(40) not null,
  save_no      int         not null,
  content      longtext    not null,
  saved_at     datetime(6) not null,
  saved_by     bigint,
  edition      int,
  published_at datetime(6),
  published_by bigint,
  primary key (chapter, save_no),
  constraint plugin_thao_handbook__edition unique (chapter, edition)
);
