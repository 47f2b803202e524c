create table competency_matrix (
  id          bigint       not null primary key,
  state       varchar(10)  not null,
  open_mark   int,
  revision    int          not null,
  decision    varchar(100) not null,
  decided_on  date,
  valid_from  date,
  opened_at   datetime(6)  not null,
  changed_by  bigint,
  changed_at  datetime(6)  not null,
  approved_by bigint,
  approved_at datetime(6),
  constraint competency_matrix_one_open unique (open_mark),
  constraint competency_matrix_changer foreign key (changed_by) references people_person (id),
  constraint competency_matrix_approver foreign key (approved_by) references people_person (id)
);
