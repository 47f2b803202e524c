create table learning_digest (
  id          bigint      not null primary key,
  person_id   bigint      not null,
  kind        varchar(10) not null,
  covers      date        not null,
  recorded_at datetime(6) not null,
  constraint learning_digest_once unique (person_id, kind, covers),
  constraint learning_digest_person foreign key (person_id) references people_person (id)
);
