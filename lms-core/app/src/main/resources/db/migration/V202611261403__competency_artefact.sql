create table competency_artefact (
  id          bigint       not null primary key,
  person_id   bigint       not null,
  name        varchar(200) not null,
  type        varchar(100) not null,
  hash        varchar(64)  not null,
  length      int          not null,
  bytes       longblob     not null,
  recorded_by bigint       not null,
  recorded_at datetime(6)  not null,
  constraint competency_artefact_person foreign key (person_id) references people_person (id)
);
