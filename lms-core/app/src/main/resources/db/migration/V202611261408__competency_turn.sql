create table competency_turn (
  person_id bigint not null primary key,
  changes   bigint not null
);
