create table learning_postponement_decision (
  id              bigint       not null primary key,
  postponement_id bigint       not null,
  granted         int          not null,
  due_on          date,
  reason          varchar(500) not null,
  recorded_at     datetime(6)  not null,
  recorded_by     bigint       not null,
  constraint learning_postponement_decision_once unique (postponement_id),
  constraint learning_postponement_decision_of foreign key (postponement_id) references learning_postponement (id)
);
