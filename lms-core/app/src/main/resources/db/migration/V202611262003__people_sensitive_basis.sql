create table people_sensitive_basis (
  id           bigint       not null primary key,
  basis        varchar(300) not null,
  valid_from   date         not null,
  valid_to     date,
  recorded_at  datetime(6)  not null,
  retracted_at datetime(6),
  recorded_by  bigint       not null,
  open_key     varchar(10),
  constraint people_sensitive_basis_once unique (open_key),
  constraint people_sensitive_basis_person foreign key (recorded_by) references people_person (id)
);
