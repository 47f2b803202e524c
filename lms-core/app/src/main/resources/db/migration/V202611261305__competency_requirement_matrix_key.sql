alter table competency_requirement add constraint competency_requirement_matrix foreign key (matrix_id) references competency_matrix (id);
