create table competency_matrix_cell (
  matrix_id     bigint not null,
  position_id   bigint not null,
  competency_id bigint not null,
  level         int    not null,
  primary key (matrix_id, position_id, competency_id),
  constraint competency_matrix_cell_matrix foreign key (matrix_id) references competency_matrix (id),
  constraint competency_matrix_cell_position foreign key (position_id) references people_position (id),
  constraint competency_matrix_cell_competency foreign key (competency_id) references competency_competency (id)
);
