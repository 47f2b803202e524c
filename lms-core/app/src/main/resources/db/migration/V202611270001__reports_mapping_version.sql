create table reports_mapping_version (
  id          bigint      not null primary key,
  mapping_id  bigint      not null,
  number      int         not null,
  content     longtext    not null,
  recorded_at datetime(6) not null,
  recorded_by bigint      not null,
  constraint reports_mapping_version_once unique (mapping_id, number),
  constraint reports_mapping_version_mapping foreign key (mapping_id) references reports_mapping (id),
  constraint reports_mapping_version_person foreign key (recorded_by) references people_person (id)
);
