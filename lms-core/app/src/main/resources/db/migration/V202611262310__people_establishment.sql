create table people_establishment (
  id           bigint       not null primary key,
  unit_id      bigint       not null,
  position_id  bigint       not null,
  assigned     int          not null,
  decision     varchar(100) not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  import_id    bigint,
  ended_by     bigint,
  constraint people_establishment_unit foreign key (unit_id) references people_unit (id),
  constraint people_establishment_position foreign key (position_id) references people_position (id)
);
