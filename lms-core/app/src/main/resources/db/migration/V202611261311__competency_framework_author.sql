create table competency_framework_author (
  framework_id bigint not null,
  person_id    bigint not null,
  primary key (framework_id, person_id),
  constraint competency_framework_author_framework foreign key (framework_id) references competency_framework (id),
  constraint competency_framework_author_person foreign key (person_id) references people_person (id)
);
