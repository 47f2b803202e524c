create table learning_assignment_rule (
  id          bigint      not null primary key,
  code        varchar(40) not null,
  recorded_at datetime(6) not null,
  recorded_by bigint,
  constraint learning_assignment_rule_code unique (code)
);
