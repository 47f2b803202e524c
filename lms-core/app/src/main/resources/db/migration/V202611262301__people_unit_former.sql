create table people_unit_former (
  id           bigint       not null primary key,
  unit_id      bigint       not null,
  former_id    bigint       not null,
  path         varchar(400) not null,
  whole        int          not null,
  valid_from   date         not null,
  change_id    bigint       not null,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  constraint people_unit_former_unit foreign key (unit_id) references people_unit (id),
  constraint people_unit_former_former foreign key (former_id) references people_unit (id)
);
