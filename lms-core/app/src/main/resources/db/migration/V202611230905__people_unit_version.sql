create table people_unit_version (
  id           bigint       not null primary key,
  unit_id      bigint       not null,
  parent_id    bigint,
  path         varchar(400) not null,
  name_vi      varchar(200) not null,
  name_en      varchar(200) not null,
  type         varchar(40)  not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  constraint people_unit_version_unit foreign key (unit_id) references people_unit (id),
  constraint people_unit_version_parent foreign key (parent_id) references people_unit (id)
);
create index people_unit_version_path on people_unit_version (path);
