create table certification_call (
  id           bigint      not null primary key,
  programme_id bigint      not null,
  person_id    bigint      not null,
  standing     varchar(20) not null,
  valid_until  date        not null,
  called_at    datetime(6) not null,
  constraint certification_call_once unique (programme_id, person_id, standing, valid_until),
  constraint certification_call_person foreign key (person_id) references people_person (id)
);
