create table learning_reminder (
  id          bigint      not null primary key,
  person_id   bigint      not null,
  reminded_on date        not null,
  reminded_by bigint      not null,
  recorded_at datetime(6) not null,
  constraint learning_reminder_once unique (person_id, reminded_on),
  constraint learning_reminder_person foreign key (person_id) references people_person (id)
);
