create table people_assignment (
  id           bigint       not null primary key,
  person_id    bigint       not null,
  unit_id      bigint       not null,
  position_id  bigint       not null,
  kind         varchar(20)  not null,
  share        int          not null,
  decision     varchar(100) not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  constraint people_assignment_person foreign key (person_id) references people_person (id),
  constraint people_assignment_unit foreign key (unit_id) references people_unit (id),
  constraint people_assignment_position foreign key (position_id) references people_position (id)
);
