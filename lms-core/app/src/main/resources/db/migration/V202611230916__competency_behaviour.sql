create table competency_behaviour (
  id            bigint       not null primary key,
  competency_id bigint       not null,
  level         int          not null,
  text_vi       varchar(500) not null,
  text_en       varchar(500) not null,
  constraint competency_behaviour_level unique (competency_id, level),
  constraint competency_behaviour_competency foreign key (competency_id) references competency_competency (id)
);
