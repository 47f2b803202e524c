create table competency_matrix_author (
  matrix_id bigint not null,
  person_id bigint not null,
  primary key (matrix_id, person_id),
  constraint competency_matrix_author_matrix foreign key (matrix_id) references competency_matrix (id),
  constraint competency_matrix_author_person foreign key (person_id) references people_person (id)
);
