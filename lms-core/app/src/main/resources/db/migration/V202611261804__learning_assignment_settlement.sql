create table learning_assignment_settlement (
  id          bigint       not null primary key,
  rule_id     bigint       not null,
  person_id   bigint       not null,
  round       int          not null,
  kind        varchar(20)  not null,
  kept        int          not null,
  reason      varchar(300) not null,
  recorded_at datetime(6)  not null,
  recorded_by bigint       not null,
  constraint learning_assignment_settlement_once unique (rule_id, person_id, round, kind),
  constraint learning_assignment_settlement_rule foreign key (rule_id) references learning_assignment_rule (id),
  constraint learning_assignment_settlement_person foreign key (person_id) references people_person (id)
);
