create table people_staff_type (
  id           bigint       not null primary key,
  person_id    bigint       not null,
  type         varchar(20)  not null,
  decision     varchar(100) not null,
  valid_from   date         not null,
  valid_to     date,
  open_key     bigint,
  recorded_at  datetime(6)  not null,
  recorded_by  bigint       not null,
  retracted_at datetime(6),
  constraint people_staff_type_once unique (open_key),
  constraint people_staff_type_person foreign key (person_id) references people_person (id)
);
