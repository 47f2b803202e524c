create table competency_roster_slot (
  id           bigint       not null primary key,
  roster_id    bigint       not null,
  name_vi      varchar(200) not null,
  name_en      varchar(200) not null,
  primaries    int          not null,
  deputies     int          not null,
  position_id  bigint,
  unit_id      bigint,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  recorded_by  bigint       not null,
  constraint competency_roster_slot_roster foreign key (roster_id) references competency_roster (id),
  constraint competency_roster_slot_position foreign key (position_id) references people_position (id),
  constraint competency_roster_slot_unit foreign key (unit_id) references people_unit (id)
);
