create table competency_policy (
  id               bigint       not null primary key,
  competency_id    bigint       not null,
  rule             varchar(10)  not null,
  two_sources_from int          not null,
  appraisal_from   int          not null,
  panel_from       int          not null,
  currency_months  int          not null,
  decision         varchar(300) not null,
  recorded_by      bigint       not null,
  valid_from       date         not null,
  valid_to         date,
  recorded_at      datetime(6)  not null,
  retracted_at     datetime(6),
  constraint competency_policy_competency foreign key (competency_id) references competency_competency (id)
);
