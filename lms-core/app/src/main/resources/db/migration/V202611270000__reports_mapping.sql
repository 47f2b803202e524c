create table reports_mapping (
  id           bigint       not null primary key,
  name         varchar(100) not null,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  recorded_by  bigint       not null,
  open_key     varchar(100),
  constraint reports_mapping_once unique (open_key),
  constraint reports_mapping_person foreign key (recorded_by) references people_person (id)
);
