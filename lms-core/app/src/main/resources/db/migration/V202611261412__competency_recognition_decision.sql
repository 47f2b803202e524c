create table competency_recognition_decision (
  recognition_id bigint       not null primary key,
  outcome        varchar(10)  not null,
  level          int,
  valid_until    date,
  reason         varchar(500) not null,
  decided_by     bigint       not null,
  recorded_at    datetime(6)  not null,
  constraint competency_recognition_decision_of foreign key (recognition_id) references competency_recognition (id)
);
