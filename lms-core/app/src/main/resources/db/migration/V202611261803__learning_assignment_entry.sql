create table learning_assignment_entry (
  id            bigint      not null primary key,
  rule_id       bigint      not null,
  person_id     bigint      not null,
  round         int         not null,
  nomination_id bigint      not null,
  recorded_at   datetime(6) not null,
  constraint learning_assignment_entry_once unique (rule_id, person_id, round),
  constraint learning_assignment_entry_rule foreign key (rule_id) references learning_assignment_rule (id),
  constraint learning_assignment_entry_person foreign key (person_id) references people_person (id)
);
