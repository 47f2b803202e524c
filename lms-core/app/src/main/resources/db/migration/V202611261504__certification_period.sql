create table certification_period (
  id              bigint      not null primary key,
  programme_id    bigint      not null,
  rule_id         bigint      not null,
  person_id       bigint      not null,
  registration_id bigint      not null,
  renewal         int         not null,
  earned_on       date        not null,
  valid_until     date        not null,
  recorded_at     datetime(6) not null,
  constraint certification_period_once unique (programme_id, registration_id),
  constraint certification_period_rule foreign key (rule_id) references certification_rule (id),
  constraint certification_period_person foreign key (person_id) references people_person (id),
  constraint certification_period_registration foreign key (registration_id) references learning_registration (id)
);
