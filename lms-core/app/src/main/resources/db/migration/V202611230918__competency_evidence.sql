create table competency_evidence (
  id            bigint       not null primary key,
  person_id     bigint       not null,
  competency_id bigint       not null,
  level         int          not null,
  source        varchar(20)  not null,
  strength      decimal(4,3) not null,
  observed_on   date         not null,
  valid_until   date,
  rule          varchar(60)  not null,
  reference     varchar(120) not null,
  title_vi      varchar(300) not null,
  title_en      varchar(300) not null,
  recorded_at   datetime(6)  not null,
  retracted_at  datetime(6),
  constraint competency_evidence_once unique (rule, reference, competency_id),
  constraint competency_evidence_person foreign key (person_id) references people_person (id),
  constraint competency_evidence_competency foreign key (competency_id) references competency_competency (id)
);
create index competency_evidence_person_level on competency_evidence (person_id, competency_id, level);
