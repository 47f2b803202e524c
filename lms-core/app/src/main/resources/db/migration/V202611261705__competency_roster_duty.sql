create table competency_roster_duty (
  id           bigint      not null primary key,
  roster_id    bigint      not null,
  person_id    bigint      not null,
  valid_from   date        not null,
  valid_to     date        not null,
  recorded_at  datetime(6) not null,
  retracted_at datetime(6),
  recorded_by  bigint      not null,
  open_key     varchar(60),
  constraint competency_roster_duty_once unique (open_key),
  constraint competency_roster_duty_roster foreign key (roster_id) references competency_roster (id),
  constraint competency_roster_duty_person foreign key (person_id) references people_person (id)
);
