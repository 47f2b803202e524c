create table competency_attained (
  person_id     bigint not null,
  competency_id bigint not null,
  valid_from    date   not null,
  valid_to      date   not null,
  level         int    not null,
  practised     int    not null,
  primary key (person_id, competency_id, valid_from),
  constraint competency_attained_person foreign key (person_id) references people_person (id),
  constraint competency_attained_competency foreign key (competency_id) references competency_competency (id)
);
