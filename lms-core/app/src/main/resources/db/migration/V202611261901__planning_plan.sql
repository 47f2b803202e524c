create table planning_plan (
  id           bigint      not null primary key,
  person_id    bigint      not null,
  valid_from   date        not null,
  valid_to     date        not null,
  edition      int         not null,
  recorded_at  datetime(6) not null,
  recorded_by  bigint      not null,
  retracted_at datetime(6),
  constraint planning_plan_person foreign key (person_id) references people_person (id)
);
