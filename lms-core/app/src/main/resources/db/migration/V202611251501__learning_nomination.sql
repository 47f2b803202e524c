create table learning_nomination (
  id            bigint       not null primary key,
  nomination_id bigint       not null,
  batch_id      bigint       not null,
  person_id     bigint       not null,
  course_id     bigint       not null,
  due_on        date         not null,
  reason        varchar(300) not null,
  nominated_by  bigint       not null,
  valid_from    date         not null,
  valid_to      date,
  recorded_at   datetime(6)  not null,
  retracted_at  datetime(6),
  open_key      varchar(60),
  constraint learning_nomination_once unique (open_key),
  constraint learning_nomination_person foreign key (person_id) references people_person (id),
  constraint learning_nomination_course foreign key (course_id) references content_course (id)
);
