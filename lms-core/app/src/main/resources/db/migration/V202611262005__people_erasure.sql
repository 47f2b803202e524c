create table people_erasure (
  id           bigint       not null primary key,
  person_id    bigint       not null,
  reason       varchar(300) not null,
  proposed_by  bigint       not null,
  proposed_at  datetime(6)  not null,
  withdrawn_at datetime(6),
  confirmed_by bigint,
  confirmed_at datetime(6),
  done_at      datetime(6),
  open_key     varchar(40),
  constraint people_erasure_once unique (open_key),
  constraint people_erasure_person foreign key (person_id) references people_person (id)
);
