create table people_norm (
  id           bigint       not null primary key,
  unit_id      bigint,
  unit_type    varchar(40),
  position_id  bigint       not null,
  kind         varchar(20)  not null,
  required     int          not null,
  source       varchar(200) not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  constraint people_norm_unit foreign key (unit_id) references people_unit (id),
  constraint people_norm_position foreign key (position_id) references people_position (id)
);
