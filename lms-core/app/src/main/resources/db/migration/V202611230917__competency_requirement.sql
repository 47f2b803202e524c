create table competency_requirement (
  id            bigint       not null primary key,
  position_id   bigint       not null,
  competency_id bigint       not null,
  level         int          not null,
  decision      varchar(100) not null,
  valid_from    date         not null,
  valid_to      date,
  recorded_at   datetime(6)  not null,
  retracted_at  datetime(6),
  constraint competency_requirement_position foreign key (position_id) references people_position (id),
  constraint competency_requirement_competency foreign key (competency_id) references competency_competency (id)
);
