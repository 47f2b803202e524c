alter table competency_requirement add (matrix_id bigint);
