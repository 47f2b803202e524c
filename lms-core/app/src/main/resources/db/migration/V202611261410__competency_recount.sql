create table competency_recount (
  id            bigint      not null primary key,
  competency_id bigint,
  asked_by      bigint,
  asked_at      datetime(6) not null,
  last_person   bigint      not null,
  total         int         not null,
  done          int         not null,
  changed       int         not null,
  ended_at      datetime(6),
  constraint competency_recount_competency foreign key (competency_id) references competency_competency (id)
);
