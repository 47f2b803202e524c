create table learning_postponement (
  id            bigint       not null primary key,
  nomination_id bigint       not null,
  person_id     bigint       not null,
  wished_on     date         not null,
  reason        varchar(500) not null,
  recorded_at   datetime(6)  not null,
  open_key      bigint,
  constraint learning_postponement_once unique (open_key),
  constraint learning_postponement_person foreign key (person_id) references people_person (id)
);
