create table competency_recognition (
  id            bigint        not null primary key,
  person_id     bigint        not null,
  competency_id bigint        not null,
  level         int           not null,
  title         varchar(300)  not null,
  note          varchar(2000) not null,
  achieved_on   date          not null,
  artefact_id   bigint        not null,
  recorded_at   datetime(6)   not null,
  constraint competency_recognition_person foreign key (person_id) references people_person (id),
  constraint competency_recognition_competency foreign key (competency_id) references competency_competency (id),
  constraint competency_recognition_artefact foreign key (artefact_id) references competency_artefact (id)
);
